"""The pages and the HTTP API: server-rendered, read-only, nothing fetched at run time.

app       puts everything together; errors become pages or problem+json
serving   what every reply shares: cache, validators, compression, limits, security headers
site      what every page shares: templates, the record, days, permalinks
pages/    one module a page · api/ the same as JSON and CSV under /api/v1
charts    plots and the hemicycle as SVG · marks the text of a document cut at its claims
"""
