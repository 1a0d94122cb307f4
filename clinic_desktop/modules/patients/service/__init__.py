"""One file per group of verbs; every public function begins with `ctx.require`."""
