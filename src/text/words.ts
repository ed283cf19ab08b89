const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** True where the dictionary of the platform has the characters as one word. */
export function isWord(han: string): boolean {
  const [first] = segmenter.segment(han);
  return first?.segment === han;
}
