import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureCatalogue } from '#main/operations/figures.ts';
import { demoPassword } from '#shared/demo.ts';
import { type CliAnswer, cli, cliHere } from '#test/support/cli.ts';
import { testFolder } from '#test/support/folders.ts';
import { demoOffice } from '#test/support/office.ts';

const office = demoOffice();

const asked = ['figure', 'directive.releasedShare', '--period', '100/5-100/10'];

const errorOf = ({ code, out }: CliAnswer): unknown => [
  code,
  (out[0] as { error?: { code: string } } | undefined)?.error?.code,
];

describe('figures', () => {
  it('lists the catalogue without an office, a JSON object a line', async () => {
    const { code, out, err } = await cli(testFolder(), ['figures']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toEqual(figureCatalogue());
    for (const one of out) expect(one).toMatchObject({ meaning: expect.stringContaining('為準') });
  });
});

describe('figure', () => {
  it('prints one JSON object', async () => {
    const { folder } = office.copy();
    const args = ['--office', folder, '--as', 'viewer'];
    const { code, out, err } = await cli(folder, [...asked, ...args], demoPassword);
    expect([code, err, out.length]).toEqual([0, '', 1]);
    expect(out[0]).toMatchObject({
      name: 'directive.releasedShare',
      label: '解除列管比率',
      sentence: expect.stringContaining('案'),
      numerator: expect.any(Number),
      denominator: expect.any(Number),
      ids: expect.any(Array),
      period: { from: '2011-05-01', to: '2011-10-31' },
      asOf: '2011-10-31',
      knownAt: expect.any(Number),
    });
    const filter = JSON.stringify({ field: 'source', is: 'equal', value: 'meeting' });
    const more = ['--filter', filter, '--as-of', '100.6.30', '--known-at', '0', '--group', 'month'];
    const narrow = await cliHere(path.join(folder, '..'), [...asked, ...more, ...args], demoPassword);
    expect(narrow.out).toMatchObject([{ value: null, ids: [], asOf: '2011-06-30', knownAt: 0, groups: [] }]);
    const iso = ['figure', 'meeting.held', '--period', '2011-05-01~2011-10-31', '--as-of', '2011-06-30', ...args];
    expect((await cliHere(path.join(folder, '..'), iso, demoPassword)).out).toMatchObject([
      { period: { from: '2011-05-01', to: '2011-10-31' }, asOf: '2011-06-30' },
    ]);
    const unknownField = [...asked, '--filter', '{"field":"nothing","is":"empty"}', ...args];
    expect(errorOf(await cliHere(path.join(folder, '..'), unknownField, demoPassword))).toEqual([2, 'usage']);
  });

  it('takes what narrows it and the style it is written in; with an office the list has all there is', async () => {
    const { folder } = office.copy();
    const home = path.join(folder, '..');
    const args = ['--office', folder, '--as', 'viewer'];
    const chiefs = ['figure', 'meeting.held', '--period', '110/4-110/9', '--kind', 'chiefs', '--style', 'counted'];
    expect((await cliHere(home, [...chiefs, ...args], demoPassword)).out).toMatchObject([{ text: '10次', value: 10 }]);
    const all = await cliHere(home, ['figures', ...args], demoPassword);
    expect(all.out).toEqual(expect.arrayContaining(figureCatalogue()));
  });

  it.each<[string, string[], RegExp]>([
    ['no name', ['figure', '--period', '110/4-110/9'], /^用法：figure/],
    [
      'an unknown name',
      ['figure', 'directive.flown', '--period', '110/4-110/9'],
      /沒有「directive.flown」這個統計數據/,
    ],
    ['no period', ['figure', 'directive.given'], /少了--period/],
    ['half a period', ['figure', 'directive.given', '--period', '4月至9月'], /少了年.*110年4月至9月/],
    ['a period backwards', ['figure', 'directive.given', '--period', '110/9-110/4'], /結束早於開始/],
    ['no such day', [...asked, '--as-of', '110.2.30'], /2月只有28日/],
    ['no position', [...asked, '--known-at', '-1'], /不是歷程序號/],
    ['a filter that is no JSON', [...asked, '--filter', '{bad'], /--filter不是正確的JSON/],
    ['a filter that is no condition', [...asked, '--filter', '{"field":"source"}'], /--filter不是正確的條件/],
    ['an unknown group', [...asked, '--group', 'toString'], /--group「toString」不能分組.*unit、kind/],
    ['an unknown style', [...asked, '--style', 'fancy'], /--style「fancy」不是寫法。填sentence、plain/],
    ['too many places', [...asked, '--places', '9'], /--places「9」不是小數位數。填0到6/],
    ['a group it has not', ['figure', 'meeting.held', '--period', '110年', '--group', 'source'], /不能按來源分組/],
  ])('refuses %s before anything is opened', async (_name, args, sentence) => {
    const home = testFolder();
    const refused = await cliHere(home, [...args, '--office', path.join(home, 'nowhere'), '--as', 'admin'], 'p');
    expect(errorOf(refused)).toEqual([2, 'usage']);
    expect(refused.err).toMatch(sentence);
  });
});
