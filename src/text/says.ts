/** Whether a normalised text says a normalised word: Latin words whole, Han characters anywhere. */
export function says(text: string, word: string): boolean {
  const first = text.indexOf(word);
  if (first < 0 || !/[a-z]/u.test(word)) return first >= 0;
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + word.length);
    if (!/[a-z]/u.test(before) && !/[a-z]/u.test(after)) return true;
  }
  return false;
}
