import { choice, day, flag, longText, reference, references, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { question, questionKinds } from '../registers/question.ts';

const { directives: _given, files: _none, ...plain } = question.fields;

/** Fields of a question that its form fills. */
export const plainOfQuestion: readonly string[] = Object.keys(plain);

/** 質詢清冊 as files have it. */
export const questionRows = register(
  'question',
  question.label,
  {
    ...plain,
    number: text(plain.number.label, { natural: true, length: 40, aliases: ['質詢編號', '案號', '編號案次'] }),
    council: reference(plain.council.label, () => 'council', { aliases: ['屆次', '會次', '屆次會次'] }),
    askedOn: day(plain.askedOn.label, { required: true, aliases: ['質詢日期', '日期'] }),
    representative: text(plain.representative.label, {
      required: true,
      length: 40,
      aliases: ['代表', '代表姓名', '質詢人', '質詢議員', '議員'],
    }),
    kind: choice(plain.kind.label, questionKinds, {
      required: true,
      initial: 'general',
      aliases: ['質詢類別', '質詢別'],
      called: { 施政總質詢: 'general', 總: 'general', 業務: 'subject', 業務報告質詢: 'subject' },
    }),
    units: references(plain.units.label, () => 'unit', {
      aliases: ['答覆單位', '承辦單位', '主辦單位', '權責單位', '業務單位'],
    }),
    summary: longText(plain.summary.label, {
      required: true,
      length: 4000,
      aliases: ['質詢事項', '質詢內容', '質詢摘要', '質詢議題', '題目', '要旨'],
    }),
    reply: longText(plain.reply.label, { length: 4000, aliases: ['口頭答覆', '答復情形', '答覆情形', '現場答復'] }),
    promise: longText(plain.promise.label, { length: 2000, aliases: ['首長承諾', '承諾'] }),
    written: flag(plain.written.label, { aliases: ['須書面答覆', '書面'] }),
    dueOn: day(plain.dueOn.label, { deadline: true, aliases: ['書面答覆期限', '答復期限', '答覆期限'] }),
    answer: longText(plain.answer.label, { aliases: ['書面答覆', '書面答復內容', '書面答覆內容'] }),
    answerNumber: text(plain.answerNumber.label, { length: 60, aliases: ['答覆文號', '函復文號', '發文字號'] }),
    answeredOn: day(plain.answeredOn.label, { aliases: ['答覆日', '答復日期', '答覆日期', '函復日期'] }),
  },
  { subject: 'motion', counter: '件', title: ['summary'], hint: ['number'] },
);
