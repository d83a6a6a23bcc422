"""Questions about an assessment: pure functions over a case, its rules and what they come to.

Nothing here reads the law a second time. What an answer says is what the stages of the assessment
make of the same case, or of the case with a few things otherwise.
"""
