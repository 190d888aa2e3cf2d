import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Chart, Paper, Picture, Table } from '#main/documents/paper.ts';
import { laidOut } from '#main/documents/slides/layout.ts';
import { widthOf, wrapped } from '#main/documents/slides/measure.ts';
import type { Slide } from '#main/documents/slides/slide.ts';
import type { TablePart } from '#main/documents/slides/table-parts.ts';
import { type SlideChoices, type SlideSet, slidesOf } from '#main/documents/slides.ts';
import { monthsChart, pictureSample } from './booklet-sample.ts';
import { appealsTable, measuresTable, sessionReport } from './session-report.ts';

const paper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  office: '海澄鄉公所',
  title: '施政報告',
  blocks,
  ...more,
});
const chapter = (n: number, text = `第${n}章`): Block => ({ kind: 'heading', level: 1, n, text });
const body = (text: string): Block => ({ kind: 'body', text });

type SectionSlide = Extract<Slide, { kind: 'section' }>;
const isSection = (slide: Slide): slide is SectionSlide => slide.kind === 'section';
const slidesFor = (blocks: readonly Block[], choices: SlideChoices = {}): Slide[] =>
  laidOut(slidesOf(paper(blocks), choices));
const sectionSlides = (blocks: readonly Block[]): SectionSlide[] => slidesFor(blocks).filter(isSection);
const kindsOf = (slides: readonly SectionSlide[]): string[] =>
  slides.map(({ areas }) => areas.map(({ kind }) => kind).join('+'));

describe('a paper as slides', () => {
  it('has its sections from the headings of the first level, counted 01, or as the paper counts', () => {
    const blocks = [chapter(1, '民政'), body('甲'), chapter(2, '建設'), body('乙')];
    const titles = ({ sections }: SlideSet) => sections.map(({ number, title, blocks: own }) => [number, title, own]);
    expect(titles(slidesOf(paper(blocks)))).toEqual([
      ['01', '民政', [body('甲')]],
      ['02', '建設', [body('乙')]],
    ]);
    expect(titles(slidesOf(paper(blocks), { numbers: 'numerals' })).map(([number]) => number)).toEqual(['壹', '貳']);
  });

  it('counts as a heading says that has a mark of its own, or not at all', () => {
    const marked = (mark: string): Block => ({ kind: 'heading', level: 1, n: 4, text: '展望', mark });
    const goal: Block = { kind: 'heading', level: 2, n: 1, text: '願景', mark: '' };
    const { sections } = slidesOf(paper([marked('04　'), marked(''), goal]));
    expect(sections.map(({ number }) => number)).toEqual(['04', '']);
    const titles = laidOut(slidesOf(paper([marked(''), goal]))).filter(isSection);
    expect(titles[0]?.title).toMatchObject({ number: '', text: '展望' });
    expect(titles[0]?.areas[0]).toMatchObject({ paras: [{ marker: '', text: '願景', hang: 0 }] });
  });

  it('has its cover from the head, or from the cover it has', () => {
    expect(slidesOf(paper([], { subtitle: '115年11月26日' })).cover).toEqual({
      lines: ['海澄鄉公所', '施政報告', '115年11月26日'],
      foot: [],
    });
    const cover: Block = { kind: 'cover', lines: ['代表會第22屆', '工作報告'], foot: ['115年11月'] };
    expect(slidesOf(paper([cover]), { reporter: '許文昌 鄉長' }).cover).toEqual({
      lines: ['代表會第22屆', '工作報告'],
      foot: ['115年11月', '報告人：許文昌 鄉長'],
    });
    const named: Block = { ...cover, foot: ['報告人：許文昌 鄉長'] };
    expect(slidesOf(paper([named]), { reporter: '許文昌 鄉長' }).cover.foot).toEqual(['報告人：許文昌 鄉長']);
  });

  it('keeps what is said, and leaves what is for paper alone', () => {
    const blocks: Block[] = [
      body('前言'),
      chapter(1),
      { kind: 'labelled', label: '案由', text: '道路改善', strong: true },
      {
        kind: 'facts',
        rows: [
          ['時間', '上午9時'],
          ['地點', ''],
        ],
      },
      { kind: 'note', text: '註' },
      { kind: 'contents', title: '目次', levels: 1 },
      { kind: 'pageBreak' },
      { kind: 'signatures', signers: [{ role: '課長' }] },
    ];
    const { sections, contents } = slidesOf(paper(blocks));
    expect(contents).toBe('目次');
    expect(sections).toEqual([
      { number: '', title: '施政報告', blocks: [body('前言')] },
      {
        number: '01',
        title: '第1章',
        blocks: [{ ...body('案由：道路改善'), leading: true }, body('時間：上午9時'), body('註')],
        heading: chapter(1),
      },
    ]);
  });

  it('closes with thanks only where that is asked for', () => {
    const last = (choices: SlideChoices) => slidesFor([chapter(1), body('甲')], choices).at(-1);
    expect(last({})?.kind).toBe('section');
    expect(last({ closing: '' })?.kind).toBe('section');
    expect(last({ closing: '敬請指教' })).toMatchObject({ lines: { lines: ['敬請指教'] } });
    expect(last({ closing: true })).toMatchObject({ kind: 'closing', lines: { lines: ['謝謝聆聽・敬請指教'] } });
  });

  it('tells the speaker the whole text, the figures behind charts, and their sources', () => {
    const told = { ...body('列管25案'), sources: ['研考系統，115年9月30日'] };
    const blocks = [chapter(3), told, monthsChart, { ...appealsTable, sources: ['訴願會', '訴願會'] }];
    const [section, second] = laidOut(slidesOf(paper(blocks))).filter(isSection);
    expect(section?.notes).toEqual([
      '列管25案',
      expect.stringContaining('資本門執行（單位：萬元）。實支：1月 120、2月 340'),
      '表：審議結果、件數、佔比（%）（5列）',
      '資料來源：',
      '研考系統，115年9月30日',
    ]);
    expect(second?.notes).toEqual(['資料來源：', '訴願會']);
  });
});

describe('the report of document 001', () => {
  const slides = laidOut(slidesOf(sessionReport, { closing: true }));
  const sectionNumbers = Array.from({ length: 16 }, (_, at) => String(at + 1).padStart(2, '0'));

  it('is a cover, contents of two columns, a section a slide or more, and thanks', () => {
    expect([slides[0]?.kind, slides[1]?.kind, slides.at(-1)?.kind]).toEqual(['cover', 'contents', 'closing']);
    const [, contents] = slides;
    const entries = contents?.kind === 'contents' ? contents.entries : [];
    expect(entries.map(({ number }) => number)).toEqual(sectionNumbers);
    expect(new Set(entries.map(({ box }) => box.x)).size).toBe(2);
    const sections = slides.filter(isSection);
    expect([...new Set(sections.map(({ section }) => section))]).toEqual(sectionNumbers.map((_, at) => at));
    expect(sections.filter(({ section }) => section === 6)).toHaveLength(1);
  });

  it('goes on to another slide where something new is named, not in the middle of it', () => {
    const outlook = slides.filter(isSection).filter(({ section }) => section === 15);
    expect(outlook).toHaveLength(2);
    const [text] = outlook[1]?.areas ?? [];
    expect(text).toMatchObject({
      paras: [{ marker: '三、', strong: true }, { marker: '▶' }, {}, {}, { marker: '四、' }, {}, {}, {}, {}],
    });
  });

  it('names every further slide of a section as continued', () => {
    const titles = slides.filter(isSection).map(({ section, title }) => [section, title.text] as const);
    for (const [at, [section, title]] of titles.entries())
      expect(title.endsWith('（續）'), title).toBe(titles[at - 1]?.[0] === section);
  });
});

describe('contents', () => {
  const chapters = (count: number): Block[] =>
    Array.from({ length: count }, (_, at) => [chapter(at + 1), body('內容')]).flat();
  const contents = (count: number) => slidesFor(chapters(count)).filter((slide) => slide.kind === 'contents');

  it.each([
    [1, []],
    [8, [1]],
    [9, [2]],
    [50, [2, 2, 1]],
  ])('of %i sections stand in columns a slide: %j', (count, columns) => {
    expect(contents(count).map(({ entries }) => new Set(entries.map(({ box }) => box.x)).size)).toEqual(columns);
    const shown = contents(count).flatMap(({ entries }) => entries.map(({ section }) => section));
    expect(shown).toEqual(columns.length === 0 ? [] : Array.from({ length: count }, (_, at) => at));
  });
});

describe('long texts', () => {
  it('are torn where a sentence ends, and go on below the text of their number', () => {
    const text = '本期辦理情形如前述各項說明，均已依限完成並函復主管機關備查在案。'.repeat(24);
    const pages = sectionSlides([chapter(1), { kind: 'entry', level: 2, n: 1, text }]).flatMap(({ areas }) => areas);
    const paras = pages.flatMap((area) => (area.kind === 'text' ? area.paras : []));
    expect(paras.length).toBeGreaterThan(1);
    expect(paras.map(({ marker }) => marker)).toEqual(['一、', ...paras.slice(1).map(() => '')]);
    expect(paras.every((para) => para.text.endsWith('。') && para.hang === paras[0]?.hang)).toBe(true);
    expect(paras.map((para) => para.text).join('')).toBe(text);
  });
});

describe('figures', () => {
  const long = '辦理情形說明。'.repeat(80);

  it.each<[string, Chart | Picture]>([
    ['a chart', monthsChart],
    ['a picture', { ...pictureSample, caption: '' }],
  ])('%s stands beside its text where both have room, else on a slide of its own', (_, figure) => {
    const { kind } = figure;
    expect(kindsOf(sectionSlides([chapter(1), body('短文'), figure]))).toEqual([`text+${kind}`]);
    expect(kindsOf(sectionSlides([chapter(1), figure, body('短文')]))).toEqual([`text+${kind}`]);
    expect(kindsOf(sectionSlides([chapter(1), body(long), figure])).at(-1)).toBe(kind);
    expect(kindsOf(sectionSlides([chapter(1), figure, body(long)])).at(0)).toBe(kind);
    expect(kindsOf(sectionSlides([chapter(1), figure, appealsTable]))).toEqual([kind, 'table']);
    expect(kindsOf(sectionSlides([chapter(1), figure, figure]))).toEqual([kind, kind]);
  });

  it('a picture keeps its proportions, its caption below', () => {
    const [slide] = sectionSlides([chapter(1), pictureSample]);
    const [picture, caption] = slide?.areas ?? [];
    const { width = 0, height = 1, y = 0 } = picture?.box ?? {};
    expect(width / height).toBeCloseTo(640 / 400, 3);
    expect(caption).toMatchObject({ kind: 'caption', text: '圖1　東港村活動中心坡道完工' });
    expect(caption?.box.y).toBeGreaterThanOrEqual(y + height);
  });
});

describe('tables', () => {
  const parts = (blocks: readonly Block[]): TablePart[] =>
    sectionSlides(blocks).flatMap(({ areas }) => areas.flatMap((area) => (area.kind === 'table' ? [area.part] : [])));

  it('stand below their text where both have room', () => {
    expect(kindsOf(sectionSlides([chapter(1), body('短文'), appealsTable]))).toEqual(['text+table']);
  });

  it('go on over several slides with their heads again, and names of rows with what they name', () => {
    const all = parts([chapter(1), measuresTable]);
    expect(all.length).toBeGreaterThan(1);
    for (const { rows, heads } of all) {
      expect(rows.slice(0, heads).map(({ cells }) => cells.map(({ paras }) => paras.join('')))).toEqual([
        ['類別', '項次', '措施', '辦理情形', '主辦'],
      ]);
      expect(rows.at(-1)?.group).toBe(false);
    }
  });

  it('repeat a cell that reaches over the end of a slide, named as continued', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      cells: at === 0 ? [{ text: '全年目標', down: 40 }, `第${at + 1}項`] : [`第${at + 1}項`],
    }));
    const table: Table = {
      kind: 'table',
      columns: [
        { title: '目標', share: 1 },
        { title: '作法', share: 1 },
      ],
      rows,
    };
    const all = parts([chapter(1), table]);
    const goals = all.map((part) => part.rows[part.heads]?.cells[0]);
    expect(goals.map((goal) => goal?.paras[0])).toEqual(['全年目標', ...all.slice(1).map(() => '全年目標（續）')]);
    expect(goals.map((goal) => goal?.down)).toEqual(all.map(({ rows: own, heads }) => own.length - heads));
  });
});

describe('lines', () => {
  it('begin with no sign that closes, and end with none that opens', () => {
    const text = '本府「全球資訊網」（含英文版），計84項線上申請、492項表單下載（含附件）；會員1,429人。';
    for (let room = 4; room < 40; room += 1) {
      const lines = wrapped(text, room);
      expect(lines.join('')).toBe(text);
      expect(lines.filter((line) => /^[，、；。」）]|[「（]$/.test(line))).toEqual([]);
      expect(lines.filter((line) => /1,4$|^29/.test(line))).toEqual([]);
    }
  });

  it('are the text, and no wider than their room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 3, max: 40 }), (text, room) => {
        const lines = wrapped(text, room);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect([...line].length === 1 || widthOf(line.trimEnd()) <= room, line).toBe(true);
      }),
    );
  });
});
