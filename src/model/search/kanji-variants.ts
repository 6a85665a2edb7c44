/**
 * Old, new and printers' forms of the same kanji: each pair is form → form used for comparing. Only true variants (旧字体, 異体字, 拡張新字体);
 * kanji that merely look or sound alike (斉 and 斎, 館 and 舎) stay apart. Compatibility ideographs with a decomposition are left to NFKC.
 */
const PAIRS =
  '篭籠髙高﨑崎嵜崎邊辺邉辺齋斎齊斉澤沢濱浜濵浜廣広國国學学體体躰体會会澁渋澀渋嶋島嶌島峯峰櫻桜龍竜瀧滝眞真實実惠恵榮栄壽寿萬万與与關関圓円鹽塩縣県區区驛駅應応濟済當当佛仏聲声醫医藥薬賣売讀読寶宝來来兒児團団圖図寫写屬属單単' +
  '戀恋戰戦戶戸拂払拔抜擔担據拠數数斷断舊旧晝昼曉暁曾曽條条桝枡樂楽樣様檢検權権歐欧殘残氣気淺浅淨浄溪渓滿満濕湿灣湾爐炉爭争狀状獨独獻献畫画瘦痩癡痴發発盡尽礦鉱鑛鉱禮礼稻稲穗穂竝並粹粋經経總総緣縁繩縄繪絵繼継續続纖繊缺欠聽聴' +
  '膽胆臺台處処號号蟲虫蠶蚕衞衛裝装覺覚覽覧觀観觸触譯訳證証譽誉變変豫予賴頼贊賛踐践轉転輕軽辭辞辨弁辯弁瓣弁遞逓遙遥鄕郷釀醸錢銭鐵鉄鎭鎮鑄鋳隨随險険隱隠雙双雜雑靈霊靜静顯顕飮飲餘余騷騒驗験髮髪鬪闘鷄鶏麥麦黃黄黑黒默黙點点齒歯' +
  '齡齢龜亀鷗鴎頰頬萊莱蔣蒋德徳增増橫横淸清靑青曆暦歷歴卽即敎教僞偽吳呉內内冨富靱靭桧檜薮藪諌諫砺礪涛濤凜凛堯尭槙槇舘館栁柳桒桑軀躯渕淵渊淵埜野竃竈蛎蠣蝿蠅鯵鰺麴麹麵麺攪撹摑掴屢屡塡填顚顛噓嘘嚙噛繫繋剝剥醬醤蠟蝋禱祷焰焔瀆涜' +
  '鶯鴬檮梼俠侠俱倶禰祢彌弥穐秋畧略甁瓶勞労勵励勳勲圍囲壓圧壞壊壯壮奧奥孃嬢寢寝將将專専對対屆届峽峡嶽岳廢廃廳庁彈弾徑径恆恒惡悪惱悩愼慎懷懐戲戯拜拝插挿搜捜搖揺攝摂收収效効敍叙巖巌樞枢樓楼歸帰歲歳殼殻毆殴沒没瀨瀬燈灯燒焼爲為' +
  '犧犠狹狭盜盗碎砕祕秘稱称穩穏竊窃絲糸縱縦罐缶聰聡肅粛脫脱腦脳臟臓莊荘藝芸蘆芦虛虚螢蛍蠻蛮裡裏襃褒讓譲豐豊貮弐賤賎逹達遲遅邨村鄰隣醉酔釋釈鋪舗隸隷雞鶏顏顔飜翻驅駆驒騨鹼鹸';

/** Each variant with the form it is compared as, as UTF-16 units. */
export function* kanjiVariants(): Generator<readonly [variant: number, form: number]> {
  for (let at = 0; at + 1 < PAIRS.length; at += 2) yield [PAIRS.charCodeAt(at), PAIRS.charCodeAt(at + 1)];
}

/** Variants outside the basic plane: low unit of a pair that begins with U+D842 → form. */
export const VARIANTS_D842: Readonly<Record<number, number>> = {
  0xdfb7: 0x5409 /* 𠮷 → 吉 */,
  0xdf9f: 0x53f1 /* 𠮟 → 叱 */,
};
