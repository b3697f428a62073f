"""Rights: no more of a report than it allows, in one passage and in the whole article."""
