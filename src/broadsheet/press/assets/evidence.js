"use strict";
// A number beside a sentence leads to the sentence's evidence further down. Where this runs, the evidence
// opens beside the sentence instead. It asks for nothing and keeps nothing.
(() => {
  const dialog = document.querySelector("dialog.evidence");
  if (!dialog || !dialog.showModal) return;
  const list = dialog.querySelector("dl");

  for (const link of document.querySelectorAll(".sentence sup a")) link.setAttribute("aria-haspopup", "dialog");

  const place = (link) => {
    const box = link.getBoundingClientRect();
    const room = window.innerHeight - dialog.offsetHeight - 16;
    dialog.style.marginBlockStart = `${Math.max(16, Math.min(box.bottom + 10, room))}px`;
  };

  document.addEventListener("click", (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest(".sentence sup a");
    const entry = link && document.getElementById(link.hash.slice(1))?.closest("dl > div");
    if (!entry) return;
    event.preventDefault();
    const copy = entry.cloneNode(true);
    for (const marked of [copy, ...copy.querySelectorAll("[id]")]) marked.removeAttribute("id");
    list.replaceChildren(copy);
    dialog.showModal();
    place(link);
  });

  dialog.addEventListener("click", (event) => {
    const inside = event.target.closest("dl, button");
    if (!inside || inside.matches("button") || event.target.closest("a")) dialog.close();
  });
})();
