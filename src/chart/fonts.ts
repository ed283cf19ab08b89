import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const FONT_FAMILY = 'Noto Sans SC';

const { resolve } = createRequire(import.meta.url);
/** Regular and bold, 10 MB each: all of the Chinese that a curator may write. */
const FILES = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map(
  (file) => resolve(`@expo-google-fonts/noto-sans-sc/${file}`),
);

/**
 * Runs `use` with font files that have just the characters of this text. resvg reads its fonts anew for
 * every piece of text: with the whole files a chart of twelve bars takes half a second longer.
 */
export async function withFonts<T>(
  text: string,
  use: (files: readonly string[]) => Promise<T>,
): Promise<T> {
  const { default: subset } = await import('subset-font');
  const folder = await mkdtemp(join(tmpdir(), 'chart-'));
  try {
    const files = await Promise.all(
      FILES.map(async (file, index) => {
        const path = join(folder, `${index}.ttf`);
        await writeFile(path, await subset(await whole(file), text, { targetFormat: 'truetype' }));
        return path;
      }),
    );
    return await use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const read = new Map<string, Promise<Buffer>>();

/** Kept once read: 20 MB for a bot that draws, none for one that does not. */
function whole(file: string): Promise<Buffer> {
  const content = read.get(file) ?? readFile(file);
  read.set(file, content);
  return content;
}
