/** The emoji people use most, with the names that they have while they are written: `:tada:`. */
export const usualEmoji = [
  ["👍", "thumbsup"],
  ["❤️", "heart"],
  ["😂", "joy"],
  ["🎉", "tada"],
  ["💪", "muscle"],
  ["🔥", "fire"],
  ["👏", "clap"],
  ["🙏", "pray"],
  ["👀", "eyes"],
  ["✅", "white_check_mark"],
  ["😮", "open_mouth"],
  ["😢", "cry"],
] as const;
