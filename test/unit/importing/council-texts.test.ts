import { describe, expect, it } from 'vitest';
import { decisionIn, executionIn, executionWord } from '#shared/importing/resolved-texts.ts';
import { clockIn, countedMeeting, meetingSign, ordinalIn, sittingIn } from '#shared/meeting/meeting-name.ts';
import { sessionIn, sessionKey } from '#shared/meeting/session-name.ts';

const today = '2026-11-26';

describe('the name of a session', () => {
  it.each([
    ['第22屆第8次定期會', '22 8 regular'],
    ['第二十二屆第八次定期大會', '22 8 regular'],
    ['海澄鄉民代表會第22屆\n第8次定期會', '22 8 regular'],
    ['22屆3次臨時會', '22 3 extraordinary'],
    ['第２２屆第３次臨時會第2次會議', '22 3 extraordinary'],
  ])('%s', (text, key) => expect(sessionKey(text)).toBe(key));

  it.each(['115年第23次鄉務會議', '第22屆', '第○屆第8次定期會', ''])('%s is none', (text) =>
    expect(sessionIn(text)).toBeUndefined(),
  );
});

describe('the name of a meeting', () => {
  it('counts within its year, however it is written', () => {
    expect(countedMeeting('115年度第二十三次鄉務會議')).toEqual({ year: 115, serial: 23, kind: '鄉務會議' });
    expect(meetingSign('第23次鄉務會議', '2026-11-02')).toBe(meetingSign('115年第23次鄉務會議', '2026-11-09'));
    expect(meetingSign('鄉務會議', '2026-11-02')).not.toBe(meetingSign('鄉務會議', '2026-11-09'));
    expect([ordinalIn('第十二次'), ordinalIn('12'), ordinalIn('臨時')]).toEqual([12, 12, undefined]);
    expect(sittingIn('第22屆第8次定期會第3次會議')).toBe(3);
    expect(sittingIn('第22屆第8次定期會')).toBeUndefined();
  });

  it.each([
    ['14:00', '14:00'],
    ['下午2時30分', '14:30'],
    ['上午9點', '09:00'],
    ['9:05-11:30', '09:05'],
    ['散會前', '散會前'],
  ])('a time %s', (text, clock) => expect(clockIn(text)).toBe(clock));
});

describe('a resolution', () => {
  it.each([
    ['照案通過。', 'passed'],
    ['決議：照審查意見通過，餘照辦。', 'reviewed'],
    ['修正後通過，請公所儘速辦理。', 'amended'],
    ['同意先行墊付。', 'advanced'],
    ['不予通過。', 'rejected'],
    ['送請鄉公所辦理。', 'forwarded'],
    ['函請縣政府研議。', 'forwarded'],
    ['本案撤回。', 'withdrawn'],
    ['留待下次會再議', 'kept'],
    ['退回公所。', 'returned'],
    ['洽悉。', 'noted'],
  ])('%s is %s', (text, decision) => expect(decisionIn(text)).toBe(decision));

  it.each(['請公所保留相關資料。', '請加強宣導。', '本案經討論後另行研議'])('%s names none', (text) =>
    expect(decisionIn(text)).toBeUndefined(),
  );
});

describe('what was executed', () => {
  it('is the newest of stacked entries, with its day and the word it begins with', () => {
    expect(executionIn('115.10.01：研議中\n115.11.20：已完成，全線通車', today)).toEqual({
      execution: 'done',
      text: '已完成，全線通車',
      on: '2026-11-20',
    });
    expect(executionIn('【窒礙難行】（115.11.20）\n用地未取得', today)).toEqual({
      execution: 'hindered',
      text: '用地未取得',
      on: '2026-11-20',
    });
    expect(executionIn('函轉：縣政府工務處', today)).toMatchObject({ execution: 'forwarded', on: undefined });
  });

  it('is under way where no word says how far, and nothing where only the step stands there', () => {
    expect(executionIn('已發包，預定年底完成', today)).toMatchObject({ execution: 'ongoing' });
    expect(executionIn('完成後驗收', today)).toMatchObject({ execution: 'ongoing' });
    expect(executionIn('【分文列管】', today)).toBeUndefined();
    expect([executionWord('辦理中。'), executionWord('辦理中，已發包')]).toEqual(['ongoing', undefined]);
  });
});
