/** A trie over sequences of keys; each phrase carries a payload. Finding costs the text, not the phrases. */
export interface PhraseTrie<T> {
  readonly root: Node<T>;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly payloads: T[];
}

/** A phrase found: tokens `from` up to, not including, `to`. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly payload: T;
}

export function createTrie<T>(): PhraseTrie<T> {
  return { root: { next: new Map(), payloads: [] } };
}

export function addPhrase<T>(trie: PhraseTrie<T>, keys: readonly string[], payload: T): void {
  if (keys.length === 0) return;
  let node = trie.root;
  for (const key of keys) {
    let child = node.next.get(key);
    if (!child) {
      child = { next: new Map(), payloads: [] };
      node.next.set(key, child);
    }
    node = child;
  }
  node.payloads.push(payload);
}

/**
 * Every phrase in the text. `keysAt(i)` gives the key that token i stands for (one character), or several
 * (syllables of a Latin word), none where a phrase passes over it, or undefined where no phrase may pass.
 */
export function findPhrases<T>(
  trie: PhraseTrie<T>,
  length: number,
  keysAt: (index: number) => string | readonly string[] | undefined,
): readonly Found<T>[] {
  const found: Found<T>[] = [];
  for (let from = 0; from < length; from++) {
    let node: Node<T> | undefined = trie.root;
    for (let at = from; at < length; at++) {
      const keys = keysAt(at);
      if (keys === undefined) break;
      if (keys.length === 0) {
        if (at > from) continue;
        break;
      }
      node = typeof keys === 'string' ? node.next.get(keys) : walk(node, keys);
      if (!node) break;
      for (const payload of node.payloads) found.push({ from, to: at + 1, payload });
    }
  }
  return found;
}

function walk<T>(start: Node<T>, keys: readonly string[]): Node<T> | undefined {
  let node: Node<T> | undefined = start;
  for (let index = 0; node && index < keys.length; index++) node = node.next.get(keys[index] ?? '');
  return node;
}
