/** What nobody but the person themselves may read about a person. */
export const healthWords =
  /\b(pain\w*|hurt\w*|sore\w*|form|clean|slip\w*|breath\w*|weight|kg|kilo\w*|load|left|right|side\w*|injur\w*|clinic\w*|doctor|referr\w*|skip\w*|paus\w*|rest(s|ed|ing)?|ill|sick|hamstrings?|glutes?|back (pain|of))\b/gi;
