"""The shallow grammar of a sentence: words with their class, phrases, and predications with subject and complements.

`words` knows the forms of verbs and the small words; `tokens` gives every word of a shape its class; `predications`
finds who does what to whom: the view that the claim types share where a pattern over the surface would be too narrow.
"""
