import type { TemplateEntry } from '../template.ts';

/** Sections 11 to 15: what the county's information office tells. */
export const countyInformation: TemplateEntry['sections'] = [
  {
    title: '首頁資訊公開・便利公眾分享',
    body: `於本府官網首頁建立「政府資訊公開」節點，並要求各業管機關依「政府資訊公開法」主動公開資訊，確保民眾「知」的權利。
表單計本府{{indicator:web.bureaus style=plain}}個局處含所屬機關及{{indicator:web.townships style=plain}}個鄉鎮公所，共提供{{indicator:web.onlineForms style=counted}}線上申請{{indicator:web.downloadForms style=counted}}表單下載服務。
截至{{@month}}底表單下載累計{{indicator:web.downloads style=above round=萬 word=多}}，會員{{indicator:web.members style=counted}}。`,
  },
  {
    title: '推動資料開放・創新便民服務',
    body: `▶ 建置「網路e櫃台」整合平台，24小時服務不中斷。
▶ 持續推動開放資料政策（Open Data），供企業或民眾應用整合。
▶ 辦理本府及所屬機關常設性委員會（含小組、管理會、諮詢會、審議會等類似名稱）會議紀錄資訊公開。`,
  },
  {
    title: '推動電子公文・縮短傳遞時效',
    body: '提高公文電子化交換比例，並推展本府公文線上簽核及會議無紙化，除大幅減少紙張用量，更能縮短公文傳遞時效，達到資料共享及提高行政效率。',
  },
  {
    title: '導入智慧科技・建置大數據平台',
    body: `持續協助各單位施政計畫導入智慧應用
協助社會處及衛生局以「全家寶智慧健康服務整合計畫」及「AI精準健康共照服務及聊天推送機器人」之提案，參加經濟部工業局智慧城鄉生活應用補助計畫，案於9月份完成線上審查會議，將持續配合相關規定協助完成通過提案，俾使其順利執行。
優化縣民卡功能與製發流程
縣民卡自106年發行迄今發卡數達{{indicator:countyCard.issued style=digits}}，本府持續擴充縣民卡功能，如電子錢包及身分識別；另因應新冠肺炎疫情，以刷卡識別取代傳統紙本記錄，有效加快作業流程及減少接觸。
推動金門縣大數據平台
分階段擴充平台功能，廣納各類業務資料擴充平台資料多元性，並依據各局處需求進行分析，提供更豐富與透明的資訊，並建立對外網站提供民眾閱覽。`,
  },
  {
    title: '建構雲端主機・強化資訊環境',
    body: `強化虛擬化雲端公文線上簽核系統，建構具有即時資料鏡射備援功能的高可用性資料儲存系統，使不同儲存設備的效能容量與成本達到合理化效果。
加強機房設施，以{{indicator:server.physical style=plain}}台實體機器建構「虛擬化雲端資料中心」，至{{@month}}止，共運行{{indicator:server.virtual style=plain}}台虛擬機器及範本、對於節能減碳、降低空間使用量、減少成本與強化管理維護上，都有相當大的成效！
定期辦理惡意郵件及資通安全通報演練，以提升同仁資安警覺；另為有效管理資訊資產風險，已於5月~7月完成本府各處資訊資產盤點及風險評鑑相關作業，從而提高本府整體資安防護能量。`,
  },
];
