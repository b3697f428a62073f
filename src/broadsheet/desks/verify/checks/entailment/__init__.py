"""Entailment: what a model, where one is set, holds against a sentence that the rules let pass."""
