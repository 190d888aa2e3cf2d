/** What slides say beside the words of their paper. */
export const slideWords = {
  contents: '報告大綱',
  thanks: '謝謝聆聽・敬請指教',
  continued: '（續）',
  reporter: (name: string) => `報告人：${name}`,
  sources: '資料來源',
  /** A figure as it is printed, and what it was counted from. */
  figure: (label: string, printed: string, from: string) => `${label}：${printed}（${from}）`,
  kinds: { table: '表', chart: '圖' },
  from: (period: string, asOf: string) => `期間${period}，截至${asOf}`,
  records: (from: string, count: number) => `${from}，所據${count}筆紀錄`,
  drawn: (kind: string, title: string, from: string) => `${kind}「${title}」（${from}）`,
  picture: '照片',
  /** A table in the speaker's notes, and for whoever cannot see it. */
  table: (heads: readonly string[], rows: number) => `表：${heads.join('、')}（${rows}列）`,
  /** What the layouts are called in the list of the program that shows the slides. */
  layouts: { cover: '封面', section: '標題及內文', bare: '僅標題' },
  theme: '施政簿',
  /** What stands on a slide, as that program lists it. */
  names: {
    title: '標題',
    text: '內文',
    foot: '頁尾',
    number: '頁碼',
    rule: '分隔線',
    band: '色帶',
    mark: '密等',
    caption: '圖說',
    slide: '投影片',
    notes: '備忘稿',
  },
} as const;
