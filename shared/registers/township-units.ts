/** What a township office usually has; offered when an office is set up, and changed there at will. */
export const townshipUnits: readonly { name: string; prefix: string; chiefTitle: string }[] = [
  { name: '鄉長室', prefix: '鄉', chiefTitle: '鄉長' },
  { name: '秘書室', prefix: '秘', chiefTitle: '秘書' },
  { name: '民政課', prefix: '民', chiefTitle: '課長' },
  { name: '財政課', prefix: '財', chiefTitle: '課長' },
  { name: '建設課', prefix: '建', chiefTitle: '課長' },
  { name: '農業課', prefix: '農', chiefTitle: '課長' },
  { name: '社會課', prefix: '社', chiefTitle: '課長' },
  { name: '行政課', prefix: '行', chiefTitle: '課長' },
  { name: '主計室', prefix: '主', chiefTitle: '主任' },
  { name: '人事室', prefix: '人', chiefTitle: '主任' },
  { name: '政風室', prefix: '政', chiefTitle: '主任' },
  { name: '清潔隊', prefix: '清', chiefTitle: '隊長' },
  { name: '圖書館', prefix: '圖', chiefTitle: '管理員' },
  { name: '幼兒園', prefix: '幼', chiefTitle: '園長' },
  { name: '殯葬管理所', prefix: '殯', chiefTitle: '所長' },
];
