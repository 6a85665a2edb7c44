/**
 * The one list of words that take time or trust away: for status columns, titles, remarks, footnotes, columns nobody knows, schedules of
 * other formats and exceptions of calendars. A new word belongs here and nowhere else. They are looked for in text with one blank
 * for each run of them, and nothing in a pattern repeats without end: no cell costs more than its length.
 */

const anyOf = (flags: string, ...lists: readonly string[]): RegExp => new RegExp(lists.join('|'), flags);

/** Phrases that hold such a word and take nothing away. They are cut out before anything else is looked at. */
export const HARMLESS = anyOf(
  'giu',
  // 休 and 閉 of people, of seasons, and of doors that never close
  '年中無休|不休|無休|休まず|休み?な[くし]|休憩(?:所|室|場所|スペース|コーナー)|ご?休憩に|休養|休息|休暇|休学|休職|休眠|[育産]休|(?:学校|仕事|会社|職場|園)を?お?休(?![業校館園]|み?日)|休みがち|休みた|休み処|お休みどころ|[一ひ]と?休み',
  '(?:[夏冬春秋]|昼|お昼)休み(?:期間)?中?も|[夏冬春秋]休み(?=期間|中|に|$|[、,・])|(?:休日|休[業校園館]日)(?=[^、。\\s]{0,3}も)|休日(?:夜間|急患|診療|当番|応急)|夜間休日|振替休日|閉じこも|閉会式|閉講式|閉経|閉塞|閉校|廃校|閉[庁所館]時は|留守家庭',
  // Rest that a visitor may take, and what nobody has to do
  '休ん(?:で|だり)(?!い[まるた]|お[りい])|休め(?:る|ます)|休みながら|[夏冬春秋]休みは(?=[^。]{1,20}も(?:し|開|行|あり|やって))|決まった予定は(?:ありません|なく|ない)|なく(?:て)?も(?:いい|よい|良い|大丈夫|構い|かまい|OK)|わけで[もは](?:ありません|ない|なく)',
  // An end that is no end of the service
  '終了(?:時[刻間]|後|予定時|証|\\s?\\d{1,4}\\s?分前)|修了|(?:無|な)くなり次第(?:終了|締切|閉店|閉館)?|売り?切れ次第(?:終了|閉店)?|定員に?(?:達し|なり)次第[、,]?(?:終了|締切|締め切り)?',
  '(?:変更|中止|休館|休止|休業|休診|お?休み|定休日?|除外日?|閉館日?)(?:は|が|も)?(?:ありません|ございません|なし|無し?)|変わ(?:りません|りなく|らず)|制限(?:は|が)?(?:ありません|なし|無し|ない)',
  // Denials that open
  '(?:問わ|限ら|かかわら|関わら|構わ|拘ら)(?:ず|ない|ません)|に限りません|だけで(?:なく|も)|のみなら(?:ず|ない)|(?:できる|可能な)限り|遠慮(?:なく|せず)|少な(?:い|くな)|切れ目のない|差し支えな|(?:ても|でも)かまいません|不定愁訴',
  // What one visitor gets
  '(?:お?[一1]人|[一1]回|[一1]組|[一1]家族|[一1]件|[一1]日)(?:様|さま)?(?:あたり|につき|当たり|の利用は|の相談は|は)?[、,]?\\s?(?:約|最大|最長)?\\s?[\\d一二三四五]{1,4}\\s?(?:分|時間|回|名|人|組|枚|冊|件|点)(?:間)?(?:以内|まで|程度|のみ|限り)?',
);

/** Nouns that say that something stops: in a sentence or a name that says nothing else, it rests. */
export const STOPS =
  '休[止業館所会室園校]|お?休み|閉[鎖所館店園室]|廃[止業館園]|停止|終了|解散|中止|中断|見合わ?せ|取り?止め|とり?やめ|クローズ|打ち?切り?|撤退';

/** Closing, cancelling, pausing, moving, never knowing when: something is taken away whatever stands around these. */
export const TAKES = anyOf(
  'iu',
  // A 休 or 閉 that is left after the cut; 休日 alone is a kind of day.
  '休(?!日)|[定店公全]休日|閉|クローズ',
  '中止|中断|取り?止め|とりや?め|取りやめ|(?:^|に|と)キャンセル(?:$|に?なり|と?なり|します|しました|いたし)|延期|見送|見合わ?せ|順延|日延べ|流会|繰り?[上下延]|くりさげ|打ち?切',
  '廃止|廃業|廃館|解散|撤退|停止|終了|終わりま|終えま|(?:今年|年内|本年|今年度)(?:の[^。、]{0,8})?(?:は|も)?(?:終わり|おしまい)|仕事納め|御用納め|縮小(?:中|して|し|$)|時短|(?:新年|年始|年明け)(?:は|の[^。、]{0,6}は)[^。、]{0,10}から|廃園|譲渡|統合',
  '不定|不規則|未定|調整中|検討中|準備中|工事中|改修中|改装中|修繕中|整備中|建設中|点検中|(?:工事|改修|改装|修繕|点検|清掃|燻蒸|くん蒸|メンテナンス|整備)(?:作業|期間)?(?:の?ため|により|に伴|につき|日)|移転|引っ越|建て?替え',
  '再開(?:未|は|時期|予定|まで)|(?:開設|開館|開始|開所|開店|開園|開業|再開|オープン|移設)(?:予定|前|準備)|未開[始設館所店園]|未実施|未開催|[不非]開[催放]|オフ(?:$|です|の日|シーズン)|(?:開催|実施)せず|予定な[しく]|予定は(?:ありません|未定)',
  '(?:利用|使用|入館|入場|入室|来館|来所|開放|受付|受け付け)(?:は|が|も|を)?(?:不可|でき(?:ません|ない|なく|かね)|(?:いただ|頂)け(?:ません|ない))',
  '(?:開催|開館|開所|開室|開店|開園|開設|開庁|開講|開放|営業|活動|運営|稼働|診療|オープン)(?:は|を|も)?(?:して|致して|いたして|行って|おこなって|され)?(?:おり|い|し|致し|いたし|行い|おこない)?(?:ません|ない|なし|無し|ず)',
  '(?:開け|開い|空い|やっ)て(?:い|おり)?(?:ません|ない)|[開空]きません|開けません|やりません|やってない|使えません|使えない|入れません|臨時(?:$|日|の日)',
  'cancel(?:l?ed|lation)|postponed|(?<![a-z])(?:clos(?:ed?(?!\\s?(?:to|by))|ure|es|ing)(?![a-z])|suspen(?:ded|sion)|unavailable|discontinued|temporar(?:y|ily)|except|exclud\\w+|varies|irregular|defunct|inactive)|not (?:open|available|held|operating|running)|no (?:longer|service|session|meeting)|on hold|out of service|by appointment only|won.t be',
);

/** Limits and denials: they take time away from the hours where the sentence speaks of days, hours or seasons. */
export const LIMITS = anyOf(
  'iu',
  'のみ|だけ|限[りるっ定]|かぎ[りる]|除[くきいか]|のぞ[くき]|以外|変更|変わ[りるっ]|かわります|[へに]移[りしす]|振り?替え?(?!休日)|→|⇒',
  'ません|ない(?!と)|無し|無い|無く|なし|ナシ|なく|せず|不在|留守|貸し?切|ご?遠慮|お?控え|行な?わず|開かず|できず|不可|[×✕✖]|異な|違[いう]ます|短縮|縮小|減ら|早[めく]?に?(?:終わ|閉|切り上げ)|早じまい|遅れて開|ただし|但し|例外|原則|基本的|交互|まで|間引|欠番',
  '(?<![a-z])(?:only|until|not|no|subject to|may|vary|depend\\w*|limited|reduced)(?![a-z])',
);

/** Days, hours and seasons. */
export const TIMES = anyOf(
  'iu',
  '[月火水木金土日]曜|[月火水木金土日]・[月火水木金土日]|[(（][月火水木金土日][)）]|土日|土祝|日祝|[土日]は|平日|週末|祝|休日|連休|[月週年度]末|[月週年]初|[上中下]旬|年始|正月|元[日旦]|盆|成人の日|建国記念|天皇誕生|春分|秋分|(?:昭和|みどり|こども|海|山|敬老|スポーツ|文化)の日|憲法記念|勤労感謝|クリスマス|大晦日|投票日|記念日|[春夏秋冬](?:季|期|休|場|の間|は)|季節|期間|GW|ゴールデン|シルバーウ',
  '学期|学校|登校日|開校|授業|試験|開館日|開催日|開所日|受付日|相談日|実施日|開設日|日程|日時|曜日|時間|次回|今回|毎回|[月日]によ[りっる]|日も|日が|一部の日',
  '[\\d一二三四五六七八九十]\\s?月|\\d\\s?日(?!本)|\\d\\s?/\\s?\\d|第\\s?[\\d一二三四五]|最終|[毎隔今来本先翌]週|[毎隔今来本先翌]月|偶数|奇数|[月年週]に?\\s?[\\d一二三四]{1,4}\\s?回|[かヶカケ箇]月|午前|午後|正午|\\d\\s?時|\\d:\\d\\d|夜間|夜は|夕方|早朝|日中|昼|終日|当日|本日|今日|明日|翌日|現在|今後|今[年季期]|本[年季]|[来昨去]年|年度|令和|20\\d\\d|当面|当分|しばらく|一時的',
  'weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|summer|winter|spring|autumn|holiday|hours|month|week|today|\\d\\s?[ap]\\.?m',
);

/** What is for some people only on some days takes those days from everybody else: 「土日は会員のみ」. A price does not. */
export const SOME_DAYS_ONLY =
  /(?:[月火水木金土日]曜日?|土日|平日|週末|祝日?|休日|午前|午後|夜間|第\s?[1-5一二三四五]\s?[月火水木金土日週])(?:中|祝)?(?:は|の|も)?[^、。円無\d]{0,12}(?:のみ|だけ|限[りるっ定]|不可)(?![^、。]{0,8}(?:円|無料|割引|有料))/u;

/** What may come up, and keeps a door shut that day. */
export const OCCASIONS =
  /雨天|荒天|悪天|雨の|降雨|大雪|積雪|降雪|台風|暴風|強風|警報|猛暑|地震|イベント|行事|総会|大会|研修|会議|選挙|流行|(?:講師|会場|担当|施設|主催|職員|スタッフ).{0,4}都合|人[手員]?不足|スタッフ不足|職員不足|ただ今|只今|ただいま/u;

/** How often, or in which part of the year: a limit without any word of denial. */
export const FREQUENCY = anyOf(
  'iu',
  '偶数月|奇数月|隔[週月日年]|[\\d一二三四五六数]\\s?[かヶカケ箇ヵ]月に|[\\d一二三四数]\\s?週間?に\\s?[\\d一二三四]|[月年週]に?\\s?[\\d一二三四五六数]{1,4}\\s?(?:[～~-]\\s?\\d{1,4}\\s?)?回|学期中|季節限定|期間限定|第\\s?[1-5一二三四五]\\s?(?:[・、,と]|週|[月火水木金土日])|最終\\s?(?:週|[月火水木金土日]曜)|every (?:other|second)|bi-?weekly|fortnight',
  '(?:\\d|[一二三四五六七八九十])月?(?:[上中下]旬|\\d{1,4}日)?\\s?(?:から|より|～|~|-|―|〜)\\s?(?:翌年?の?)?(?:\\d|[一二三四五六七八九十]){1,3}月',
);

/** A month or a season, and an opening in it: 「夏季開催」「8月に実施」. Those of a day are an addition as often as a limit. */
export const SEASON =
  /(?:[\d一二三四五六七八九十]月|[春夏秋冬][季期]|[春夏秋冬]休み期間)(?:中|間)?(?:に|限定|のみ)?(?:開催|開設|開館|開園|開放|実施|営業|活動|運営|オープン|開き|行い)/u;

/** Other hours on some days: 「土曜は12時から」「8月は午前」. */
export const DIFFERS =
  /(?:曜日?|[土日]|祝日?|休日|平日|月|[春夏秋冬][季期]|期間中?)(?:は|:|：)\s?(?:[^\d、。]{0,4})?(?:\d{1,2}\s?(?:時|:)|午前|午後|正午|夜|短縮|別)/u;

/** Where to ask for the days or hours, because they are not known here. */
export const ASK =
  /(?:日程|日時|開催日|実施日|開館日|開所日|曜日|時間|スケジュール|カレンダー)(?:など|等)?(?:の詳細)?(?:は|を|について|に関して|:|：)[^。]{0,20}(?:問い?合わ?せ|確認|要相談|ご連絡)/u;

/** What else a sentence may be about: its limits are then not those of the hours. */
export const ELSEWHERE = anyOf(
  'iu',
  '^[・●○◆■□◇※*＊\\-\\s]*(?:(?:現在|ただ今|只今|今のところ|当面(?:の間)?|当分(?:の間)?|しばらく)[はも]?[、,]?\\s?)?(?:無料|有料|専用|近隣の?|ご?来[館所場]用の?)?(?:駐車場|駐輪場|駐車|送迎|シャトル|バス|電車|最寄り?駅|料金|参加費|会費|利用料|使用料|入[場館]料|費用|持ち物|服装|対象|定員|年齢|資格|要件|予約|申し?込み?|申込|締め?切り?|〆切り?|お?支払|決済|ペット|喫煙|飲食|食事|弁当|撮影|トイレ|授乳|おむつ|エレベーター|スロープ|車い?椅?す|バリアフリー|Wi-?Fi|コピー|証明書|書類|ホームページ|HP|URL|メール|LINE|個人情報|秘密|写真|保険|貴重品|忘れ物|ご?み|ゴミ|アレルギー|講師|主催|共催|後援|登録|会員|座標|緯度|経度|住所|所在地|位置)[^休閉]{0,10}?(?:は|が|も|について|の(?:み|場合|際)|:|：|】|\\]|なし|無|不要|可|あり)',
  '(?:予約|申し?込み?|申込み?|お電話|ご?連絡)(?:を|の上)?(?:して|で)?(?:ください|下さい|願います|お願い|が?必要|制|要|いただ)',
);

/** An opening in the past: 「令和3年4月に開設しました」 limits nothing. */
export const HISTORY =
  /(?:明治|大正|昭和|平成|令和|(?<!\d)(?:19|20)\d\d)\s?(?:\d{1,4}|元)?\s?年?\s?(?:度|(?:\d{1,4}\s?月)?\s?(?:\d{1,4}\s?日)?)\s?(?:に|より|から)?\s?(?:新規|正式|本格)?(?:開設|開館|設立|開所|開園|開店|開校|オープン|スタート|開始|創設|創立|発足|設置|建設|竣工|完成|改修|改築|認定|指定|リニューアル|登録)(?!予定|前)/gu;
