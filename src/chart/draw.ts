import type { EChartsType, EChartsInitOpts } from 'echarts';
import type { Chart } from '../render/reply.ts';
import { FONT_FAMILY } from './fonts.ts';
import { linesOf, widthOf } from './measure.ts';

/** Pixels before enlargement. A phone shows the picture about 390 wide: letters of 17 arrive as 11. */
const WIDTH = 600;
const MARGIN = 24;
const TITLE = { size: 21, line: 30 } as const;
const LABEL = { size: 17, note: 14 } as const;
const FOOTER = { size: 13, line: 19 } as const;
/** One bar with its name above it. */
const BAR = { height: 22, step: 66 } as const;
const GAP = 16;
/** Between a bar and its figure. */
const ASIDE = 14;
/** Dark on white, 7:1 and more; one colour, so that nothing is told by it. */
const INK = '#1f2937';
const FAINT = '#4b5563';
const FILL = '#2563eb';

/** What of ECharts is used; the module is loaded when the first chart is drawn. */
export interface Drawer {
  readonly init: (dom: null, theme: null, options: EChartsInitOpts) => EChartsType;
}

/** The chart as SVG, and its width and height in pixels. */
export function draw(chart: Chart, { init }: Drawer): string {
  const inner = WIDTH - 2 * MARGIN;
  const title = linesOf(chart.title, TITLE.size, inner);
  const footer = chart.footer.flatMap((line) => linesOf(line, FOOTER.size, inner));
  const top = MARGIN + title.length * TITLE.line + GAP;
  const bars = chart.bars.length * BAR.step;
  const bottom = footer.length * FOOTER.line + GAP + MARGIN / 2;
  const height = top + bars + bottom;
  const widest = Math.max(...chart.bars.map(({ figure }) => widthOf(figure, LABEL.size)));

  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  drawn.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: FONT_FAMILY, color: INK },
    title: [
      {
        text: title.join('\n'),
        left: MARGIN,
        top: MARGIN - 6,
        padding: 0,
        textStyle: { fontSize: TITLE.size, lineHeight: TITLE.line, fontWeight: 'bold', color: INK },
      },
      {
        text: footer.join('\n'),
        left: MARGIN,
        top: top + bars + GAP,
        padding: 0,
        textStyle: {
          fontSize: FOOTER.size,
          lineHeight: FOOTER.line,
          fontWeight: 'normal',
          color: FAINT,
        },
      },
    ],
    // Names stand above the bars, so the grid begins a line lower and ends with the last bar.
    grid: { left: MARGIN, right: MARGIN + widest + ASIDE, top: top + 18, height: bars - 8 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.bars.map(({ label }) => label),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#9ca3af' } },
    },
    series: [
      {
        type: 'bar',
        barWidth: BAR.height,
        itemStyle: { color: FILL, borderRadius: [0, 4, 4, 0] },
        data: chart.bars.map(({ amount, figure }) => ({
          value: amount,
          label: { formatter: escaped(figure) },
        })),
        label: {
          show: true,
          position: 'right',
          fontSize: LABEL.size,
          fontWeight: 'bold',
          color: INK,
        },
      },
      {
        type: 'bar',
        barWidth: BAR.height,
        barGap: '-100%',
        data: chart.bars.map(({ label, note }) => ({
          value: 0,
          label: {
            formatter: `{name|${escaped(label)}}${note ? `{note|  ${escaped(note)}}` : ''}`,
          },
        })),
        label: {
          show: true,
          position: [2, -26],
          align: 'left',
          rich: {
            name: { fontSize: LABEL.size, color: INK, fontFamily: FONT_FAMILY },
            note: { fontSize: LABEL.note, color: FAINT, fontFamily: FONT_FAMILY },
          },
        },
      },
    ],
  });
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  return svg;
}

/** Braces and bars mean styles in ECharts' labels. */
function escaped(text: string): string {
  return text.replace(/[{}|]/gu, ' ');
}
