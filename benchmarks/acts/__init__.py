"""Acts of mandates against labels that readers made by hand; `docs/acts-gold.md` says how."""
