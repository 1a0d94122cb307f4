"""FHIR R4: what of a chart is which resource, one file a kind; pure code over plain JSON values.

`to_fhir(details)` gives the resource, `from_fhir(element)` reads one. What has no place in R4 is
said in extensions of our own, so that a chart that was given away comes back equal.
"""
