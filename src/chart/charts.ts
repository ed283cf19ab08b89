import { createRequire } from 'node:module';
import type { Chart } from '../render/reply.ts';
import { draw, type Drawer } from './draw.ts';
import { FONT_FAMILY, withFonts } from './fonts.ts';

/** Draws charts as PNG, each once. */
export interface Charts {
  /** @throws where the libraries or the font cannot be loaded, or the chart cannot be drawn. */
  readonly png: (chart: Chart) => Promise<Buffer>;
  /** Loads what the first chart would have to wait for: some tenths of a second. */
  readonly warm: () => Promise<void>;
}

/** About 40 kB each. */
const MOST_KEPT = 200;
/** Pixels; what Telegram's clients show without making it smaller. */
const SHARP_WIDTH = 1200;

export function createCharts(most = MOST_KEPT): Charts {
  const kept = new Map<string, Promise<Buffer>>();
  return {
    warm: async () => {
      await rasterised(SAMPLE);
    },
    png: (chart) => {
      // The content is the key: a changed figure is another chart.
      const key = JSON.stringify(chart);
      const known = kept.get(key);
      kept.delete(key);
      const drawn = known ?? rasterised(chart);
      kept.set(key, drawn);
      drawn.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return drawn;
    },
  };
}

const SAMPLE: Chart = {
  title: '0',
  bars: [{ label: '0', amount: 1, figure: '1' }],
  footer: [],
  alt: '',
};

async function rasterised(chart: Chart): Promise<Buffer> {
  const { drawer, renderAsync } = await loaded();
  const svg = draw(chart, drawer);
  return withFonts(textOf(chart), async (fontFiles) => {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'width', value: SHARP_WIDTH },
      font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: FONT_FAMILY },
    });
    return image.asPng();
  });
}

/** Not the SVG, which writes some characters as entities: an apostrophe would have no letter to show. */
function textOf({ title, bars, footer }: Chart): string {
  const said = bars.flatMap(({ label, note = '', figure }) => [label, note, figure]);
  return [title, ...said, ...footer].join(' ');
}

let loading: ReturnType<typeof load> | undefined;

/** A tenth of a second and 30 MB: paid by the first chart, not by the start or by answers without one. */
function loaded(): ReturnType<typeof load> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  const { renderAsync } = await import('@resvg/resvg-js');
  // One minified file: the same by its hundreds of modules takes half a second to load.
  const drawer = createRequire(import.meta.url)('echarts/dist/echarts.min.js') as Drawer;
  return { drawer, renderAsync };
}
