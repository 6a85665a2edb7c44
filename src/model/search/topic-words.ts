/**
 * Words by which people say what troubles them, by topic: hidden, never shown, suggested, highlighted or repeated. Stems, so that endings need not be
 * listed. `_` is a space between Latin words; Latin words count at the beginning of a word, `=` asks for the whole of what was typed. Parted by
 * spaces. Loaded when somebody is about to search.
 */
import type { TopicId } from '../../feed/vocabulary.js';

export const TOPIC_WORDS: Readonly<Record<TopicId, string>> = {
  'lonely-talk':
    '寂し 孤独 孤立 一人ぼっち ぼっち 話し相手 話相手 話を聞 話したい 聞いてほし 聞いて欲し 聞いてもら 誰とも 誰にも 誰か話 誰かと話 誰もいな 話す人 話せる人 相談相手 相談できる人 一人がつら 一人がいや 一人でつら 一人暮らし 友達がい 友だちがい 友人がい 友達がな むなし 虚し 見守り lonel alone isolat nobody_to_talk no_one_to_talk someone_to_talk somebody_to_talk talk_to_some no_friend listen_to_me kausap mag_isa nag_iisa solidao soledad co_don 외로 외롭 เหงา kesepian 喋りたい しゃべりたい おしゃべり 分かってくれな わかってくれな 誰も分か 没有朋友 没朋友 walang_kaibigan sozinh sem_amigo khong_co_ban 寂寞 孤单 एक्लो me_siento_sol estou_so estoy_sol',
  'place-to-go':
    '居場所 行くところ 行く所 行く場所 行ける場所 行き場 友達 友だち 友人 仲間 知り合い サロン サークル 社会参加 地域参加 出会い 暇 趣味 つながりたい place_to_go make_friend friend hobby hobbies hang_out meet_people 定年 することがな やることがな 遊びに行き あそびに',
  'feeling-low':
    '辛 うつ 鬱 眠れ 眠く 不眠 寝られ 不安 落ち込 憂鬱 パニック こころ 心の メンタル ストレス 疲れ 苦し 悲し 泣いて 泣きたい 涙が 嫌だ 嫌にな 無気力 やる気 気力 自信がな 焦り イライラ しんど 過食 拒食 摂食 食欲 食べられな 精神 心療 適応障害 統合失調 動悸 何もしたくな 何もできな モヤモヤ 自己嫌悪 更年期 depress sad anxi panic stress insomnia sleep tired exhaust mental cry crying hopeless worthless upset burnout burned_out burnt_out feel_bad feel_down feeling_down overwhelm 寝れ =ねれない 病んだ 病んで 病む 病み メンヘラ malungkot tristeza deprim depresyon depressao buon_ba 우울 ansiedad ansiedade 眠剤 睡眠薬 息ができ 息苦し 涙 hate_my_life hate_myself ふさぐ ふさぎ 抑郁 抑鬱 难过',
  'life-hard': '',
  bereavement:
    '亡くし 亡くな 死別 遺族 グリーフ 先立た 死なれ 葬式 葬儀 喪失 流産 死産 ペットが死 の死 夫が死 妻が死 親が死 母が死 父が死 bereav grief griev funeral passed_away husband_died wife_died mother_died father_died died lost_my_husband lost_my_wife lost_my_mother lost_my_father lost_my_child 犬が死 猫が死 赤ちゃんをなく 子どもをなく 夫をなく 妻をなく 父をなく 母をなく 親をなく 連れ合い',
  money:
    'お金 金がな 金欠 生活費 生活困窮 生活苦 困窮 貧困 貧乏 払え 支払 滞納 光熱費 電気 ガス代 ガスが止 ガスを止 水道 生活保護 生保 なまぽ =せいほ 給付金 年金 収入 貯金 家計 差し押さえ 奨学金 学費 税金 国保 保険料 給料 money poor poverty bill bills cant_pay cannot_pay can_not_pay pay electricity gas income salary wage pension welfare financ broke savings tuition benefit 金ない 金無 =かねない pera sahod dinheiro dinero 没钱 没有钱 没錢 没有錢 khong_co_tien het_tien पैसा 돈이 돈없',
  food: '食べ物 食べるもの 食べる物 食料 食糧 食品 食事 食費 空腹 飢え お米 ごはんがな ご飯がな ごはんが食べ ご飯が食べ 食べるお金 フードバンク フードパントリー 炊き出し こども食堂 子ども食堂 food hungry hunger nothing_to_eat eat meal お腹すい おなかすい お腹が空 おなかが空 腹減 =はらへった ご飯を食べてな gutom 食うもの 食うもん 米がな 米も お腹がす おなかがす お腹がへ 腹が減 腹がへ 没饭 没飯 没有吃 吃不上 makain passando_fome com_fome doi_bung ご飯食べてな ご飯食べれな ご飯食べられな',
  housing:
    '家賃 住むところ 住む所 住む場所 住まい 住居 住宅 家がな 帰る場所 帰るところ 帰る所 帰る家 家を失 追い出 立ち退 ホームレス 路上 野宿 ネットカフェ 泊まる 泊まれ 寝る場所 寝るところ アパート 賃貸 団地 引越 引っ越 大家さん 部屋を借り シェルター rent house housing home_less homeless evict apartment landlord nowhere_to_live place_to_live place_to_stay shelter 寝るとこ ねるとこ ネカフェ 住むとこ aluguel alquiler tien_thue 房租 무주택 upa_sa_bahay 車で寝 車中泊 車上生活 place_to_sleep nowhere_to_sleep somewhere_to_sleep nowhere_to_go nowhere_to_stay onde_morar onde_dormir khong_co_cho_o khong_co_nha',
  work: '仕事 就職 就労 就活 求人 求職 転職 退職 失業 無職 職場 会社 働 バイト 派遣 解雇 クビに =クビ 首にな リストラ 雇 残業 過労 上司 同僚 休職 復職 内定 面接 履歴書 パワハラ ブラック企業 給料 賃金 有給 労働 労災 ハローワーク 職業訓練 job jobs work unemploy fired laid_off boss salary wage unpaid overtime employ labor labour resign dismiss career coworker colleague シフト trabaho trabajo trabalho emprego viec_lam 找工作 일자리 หางาน pekerjaan 失业 被解雇 desempreg perdi_o_emprego mat_viec that_nghiep despedid demitid duoi_viec sa_thai 해고',
  'debt-legal':
    '借金 借り 返済 返せな 債務 サラ金 住宅ローン ローンが カードローン =ローン クレジット カード払 闇金 破産 取り立て 督促 裁判 弁護士 司法書士 法律 法テラス 訴え 契約 解約 クーリングオフ 消費者 消費生活 請求 課金 通販 訪問販売 相続 遺産 遺言 慰謝料 debt loan lawyer legal law court sue contract bankrupt owe refund inherit credit_card 売掛 ホスト代 utang deuda divida abogado advogado luat_su 律师 =リボ リボ払 クレカ',
  procedures:
    '手続 制度 申請 届け出 届出 証明書 書類 役所 役場 給付 減免 助成 補助金 マイナンバー 住民票 年金 税 健康保険 procedure paperwork document certificate apply city_hall office ward_office town_hall municipal tax taxes insurance my_number register 保険証',
  'family-relations':
    '夫婦 離婚 別居 不倫 浮気 親子 家族 人間関係 けんか 喧嘩 仲が悪 姑 義母 義父 兄弟 姉妹 近所 隣人 隣の人 騒音 近隣 結婚 失恋 恋愛 毒親 実家 反抗期 親権 養育費 親と 母と 父と 夫と 妻と family divorc marriage married relationship quarrel argu neighbor neighbour separat custody in_law breakup broke_up heartbr ふられ 振られ 別れたい 別れ話 帰りたくな 家に帰れ 締め出',
  'pregnancy-parenting':
    '妊娠 妊婦 出産 産後 産前 つわり 中絶 堕ろ 育児 子育て 赤ちゃん 赤ん坊 乳児 幼児 イヤイヤ 夜泣き 授乳 母乳 離乳食 保育 幼稚園 託児 ワンオペ 子どもを叱 子どもを怒 ママ友 言うことを聞か pregnan birth baby babies parenting childcare child_care daycare day_care nursery kindergarten breastfeed newborn toddler raising_a_child raise_a_child abortion postpartum 生理が来 生理こ 生理がこ アフターピル 避妊失敗 buntis embaraz gravida mang_thai 怀孕 임신 hamil gravidez embarazo co_thai',
  'single-parent':
    '一人親 母子 父子 シングルマザー シングルファザー シンママ シンパパ 養育費 児童扶養手当 未婚の母 single_mother single_mom single_mum single_father single_dad single_parent child_support',
  carer:
    'ケアラー 介護疲れ 介護して 介護を 介護が 介護離職 ダブルケア 老老介護 の世話 世話を 世話で 看病 付き添い レスパイト carer caregiv caring_for taking_care_of take_care_of look_after looking_after のせわ せわを 面倒を見 面倒をみ 面倒見 面倒み',
  'elder-care':
    '介護 認知症 高齢 老人 お年寄り 年寄り 老い 物忘れ ぼけ 痴呆 アルツハイマー 徘徊 要介護 要支援 ケアマネ 地域包括 包括支援 デイサービス ヘルパー 特養 施設に入 足腰 8050 八〇五〇 はちまるごーまる 7040 おばあちゃん おじいちゃん 祖母 祖父 elder old_age aged dementia alzheimer nursing_home senior grandmother grandfather grandma grandpa aging 道に迷 物忘 歩けな 歩きにく 買い物に行け 買い物に行く 買い物が大変 足が痛',
  'no-kin':
    '身寄り 身元保証 保証人がい 終活 独居 一人暮らし 孤独死 老後 後見 遺言 墓 頼れる人 頼る人 頼れる家族 天涯孤独 おひとりさま 死後 no_family no_relative live_alone living_alone old_age guardian 死んだ後 死んだあと 身内',
  school:
    '学校 不登校 登校 いじめ 虐め 苛め 先生 担任 クラス 教室 授業 勉強 宿題 受験 進学 進路 高校 中学 小学 大学 部活 保健室 フリースクール 転校 退学 通信制 school bully bullied bullying teacher class homework exam university college truan student ハブられ ハブる 仲間はずれ 仲間外れ 陰口 学習支援 無料塾 塾 無視さ シカト テスト 成績 上学 学校に行き 学校行き escola colegio escuela truong_hoc 学业',
  'youth-life':
    '若者 進路 中退 ニート 10代 20代 十代 二十代 思春期 青年 自立 やりたいことがな 居場所がな 家出 トー横 youth young teen my_future run_away runaway neet dropout 帰りたくな 家に帰れ パパ活 援交 闇バイト',
  'child-safety':
    '虐待 ネグレクト 育児放棄 児童相談所 児相 =189 いちはやく 子どもを叩 子どもを殴 泣き声 怒鳴り声 child_abuse child_in_danger child_neglect hit_my_child hit_my_kid hitting_my ご飯をもらえ 食べさせてもらえ 子どもに手を ご飯くれな ご飯をくれな',
  withdrawn:
    'ひきこも 引きこも 引き籠 引籠 家から出 部屋から出 外に出 外出でき 外出が 出かけられ 出掛けられ 閉じこも 社会的孤立 昼夜逆転 働いていな 人と会 人に会 対人恐怖 人が苦手 8050 hikikomori cant_go_out cannot_go_out go_outside leave_the_house leave_my_room shut_in stay_in_my_room reclus social_anxi 働かな 部屋から出 出てこな',
  contribute:
    'ボランティア 役に立ち 役立ち 手伝いたい 手伝える 支援したい 助けたい 貢献 寄付 寄附 つながりサポーター 地域デビュー 生きがい やりがい 参加したい volunteer donat contribut help_others help_other want_to_help 定年',
  health:
    '病気 病院 医者 医療 診察 通院 入院 手術 体調 痛み 痛い 頭痛 腰痛 =がん 癌 難病 持病 糖尿 薬代 治療 健康 救急 怪我 けがを 感染 体の 体が sick ill illness disease hospital doctor clinic medic pain cancer health injur surgery fever リハビリ 生理痛 生理不順 生理 がんと がんに がんの がんか',
  disability:
    '障害 障がい 障碍 発達 手帳 車いす 車椅子 ADHD ASD LD 自閉 アスペルガー 聴覚 聞こえな 聞こえにく 難聴 ろう者 視覚 目が見え グレーゾーン 放課後デイ disab handicap autis asperger wheelchair deaf hard_of_hearing blind 手話 筆談 盲導犬 点字 補聴器 耳が聞 耳が遠 耳がき 目がみえ 目が不自由',
  addiction:
    '依存 酒 アルコール アル中 薬物 麻薬 覚醒剤 大麻 ギャンブル パチンコ スロット 競馬 競輪 賭け ゲーム 買い物依存 万引き やめられな 断酒 禁酒 たばこ 禁煙 alcohol drink drunk drug addict gambl pachinko betting gaming smoking shoplift cant_stop =パチ 競艇 オンラインカジノ オンカジ クスリ 市販薬 課金',
  'violence-home':
    'DV モラハラ 支配され 脅迫され 物を投げ 突き飛ば 閉じ込められ 生活費をくれ 生活費を渡さ お金をくれな お金を渡してくれ 高齢者虐待 家庭内暴力 から逃げ violen domestic お金くれな お金渡してくれな',
  'sexual-harm':
    '性犯罪 性暴力 性被害 性的なこと 痴漢 レイプ 強姦 セクハラ 触られ さわられ 盗撮 リベンジポルノ 無理やり 避妊 襲われ グルーミング 8891 8103 rape raped sexual_a sexual_v sexually grope molest unwanted_touch touched_me おそわれ 犯され おかされ 裸の写真 裸の画像 裸を 写真をばら 体を触 胸を触 性的虐 写真を送れ 写真送れ 画像を送れ 自撮りを送',
  'crime-victim':
    '犯罪 被害 ストーカー つきまとい 付きまとい 詐欺 騙 だまされ 盗まれ 盗難 空き巣 泥棒 強盗 ひったくり 脅迫 恐喝 警察 事件 乗っ取 フィッシング オレオレ 還付金 個人情報 9110 stalk crime victim police scam fraud deceiv cheated stolen robbed steal thief hacked つきまと 付きまと つけられて 待ち伏せ 闇バイト =さぎにあった 人につけられ 後をつけ あとをつけ',
  rights:
    '人権 差別 偏見 ヘイト 嫌がらせ ハラスメント パワハラ カスハラ マタハラ 誹謗 中傷 悪口 暴言 さらされ 炎上 プライバシー 不当 discriminat racis prejudice hate_speech harass human_right unfair defam slander 無視さ',
  'foreign-resident':
    '外国 多言語 ビザ 在留 通訳 翻訳 日本語が 日本語教室 日本語を 国籍 永住 帰化 難民 留学 技能実習 入管 移民 ことばがわから ことばが分から 言葉がわから 言葉が分から 国に帰 母語 foreign visa immigra residence_card residence_status passport interpret translat language japanese_class learn_japanese speak_japanese refugee nationality trainee study_abroad オーバーステイ zairyu 签证 비자 japanese_lesson japanese_school 日语 日語 日文 tieng_nhat visto_vencido visa_vencida 日本語分から 日本語わから 日本語話せ 日本語読め',
  'gender-sexuality':
    '性別 性自認 性同一 性的指向 性的マイノリティ 性的少数 セクシュアリティ LGBT SOGI 同性 ゲイ レズビアン トランスジェンダー バイセク クィア カミングアウト 性のあり方 女になりたい 男になりたい gay lesbian gender transgender bisexual queer sexuality coming_out nonbinary non_binary =レズ 女装 男装 女の子が好き 男の子が好き 女の子を好き 男の子を好き 女性が好き 男性が好き 同性が好き 女の子好き 男の子好き',
  disaster:
    '災害 被災 地震 津波 台風 洪水 浸水 水害 大雨 火事 火災 避難所 避難生活 土砂 停電 断水 罹災 防災 disaster earthquake flood typhoon tsunami fire evacuat',
  reentry:
    '刑務所 少年院 出所 服役 前科 保護観察 更生 保護司 仮釈放 再犯 釈放 逮捕 prison jail probation parole ex_convict convict criminal_record released_from arrested ムショから ムショを',
  'worried-about-someone':
    '身近な人 が心配 様子がおかし 様子が変 民生委員 ゲートキーパー 支えたい 助けてあげ 何かしてあげ worried_about my_friend help_my_friend help_a_friend concerned_about 最近見な 見かけな',
  'not-sure':
    'どこに相談 どこに聞 誰に相談 何を相談 何でも相談 なんでも相談 総合相談 ゴミ屋敷 片付けられ 社会福祉協議会 社協 民生委員 office city_hall where_to_ask where_to_go not_sure どうしたらい どうすればい tulong ajuda ayuda giup_do 怎么办 도움 ช่วย bantuan どこに電話 どこへ電話 誰に電話 どこに連絡',
};

/** Words that lead there only when nothing clearer was said: 「怖い」 alone, but not 「地震が怖い」. */
export const WEAK_WORDS: Readonly<Partial<Record<TopicId, string>>> = {
  'violence-home': '怖 叩 殴 蹴 scared afraid scary fear',
  'worried-about-someone': '心配 worr',
  'family-relations':
    '夫 妻 母 父 親 旦那 主人 息子 娘 兄 姉 嫁 彼氏 彼女 恋人 子ども husband wife mother father parent mom dad son daughter boyfriend girlfriend partner brother sister',
  'pregnancy-parenting': '子ども child children kid kids',
  'feeling-low': '嫌 いや やだ 限界 泣 bad',
  'lonely-talk': '一人 話し 話す 話せ 話が 聞いて talk chat',
  'no-kin': '将来 future',
  'not-sure': '相談 困 悩 分からな わからな 助け 福祉 help support advice dont_know consult',
};

/** Languages that people may ask for, by the names they go by. */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  en: 'english 英語',
  'zh-Hans': 'chinese mandarin cantonese 中国語 中文 汉语 普通话 台湾語',
  ko: 'korean hangul 韓国語 朝鮮語 ハングル 한국어',
  es: 'spanish espanol castellano スペイン語',
  pt: 'portugues brazilian ポルトガル語',
  tl: 'tagalog filipino pilipino タガログ フィリピン語 フィリピノ',
  vi: 'vietnam tieng_viet ベトナム語',
  th: 'thai タイ語 ภาษาไทย',
  ne: 'nepal ネパール語 नेपाली',
  id: 'indonesia bahasa インドネシア語',
  'ja-x-yasashii': 'やさしい日本語 easy_japanese plain_japanese simple_japanese',
};
/** Asked for as well, though no feed can name them: they lead to where interpreters are. */
export const OTHER_LANGUAGES =
  'フランス語 ロシア語 ウクライナ語 アラビア語 ペルシャ語 ヒンディー シンハラ ベンガル語 ミャンマー語 ビルマ語 モンゴル語 ラオス語 カンボジア語 クメール ウルドゥー ドイツ語 french russian ukrain arabic persian farsi hindi urdu sinhala bengali burmese myanmar mongolian lao khmer cambodia german italian русский українська العربية';

/** Readings beside those that every search knows, as they are typed by who writes no kanji. */
export const MORE_READINGS =
  'えいご=英語 しゅわ=手話 うつびょう=うつ病 ともだち=友だち なかま=仲間 おっと=夫 だんな=旦那 かれし=彼氏 かのじょ=彼女 むすこ=息子 むすめ=娘 おとうさん=父 おかあさん=母 すむところ=住むところ すむ=住む でんき=電気 すいどう=水道 きゅうりょう=給料 かいしゃ=会社 しつぎょう=失業 しゅうしょく=就職 けいさつ=警察 べんきょう=勉強 せんせい=先生 だいがく=大学 びょういん=病院 いしゃ=医者 いぞん=依存 ひなん=避難 たいふう=台風 やくしょ=役所 ねんきん=年金 ぜいきん=税金 つうやく=通訳 がいこく=外国 ざいりゅう=在留 けっこん=結婚 あかちゃん=赤ちゃん ほいくえん=保育園 せいど=制度 そうしき=葬式 ふみん=不眠 はんざい=犯罪 ひがい=被害 さぎ=詐欺 ろうじん=老人 せいべつ=性別 けいむしょ=刑務所 ひとりぐらし=一人暮らし やちん=家賃 きんじょ=近所 びんぼう=貧乏 いえがな=家がな しんさい=震災 せいかつひ=生活費 しょるい=書類 しんせい=申請 かいご=介護 ぼうりょく=暴力 なみだ=涙 かえりた=帰りた めんどう=面倒 ものわすれ=物忘れ みちにまよ=道に迷 しんだ=死んだ おやが=親が つれあい=連れ合い すきに=好きに ていねん=定年 となりの=隣の みみが=耳が とめられ=止められ おいだされ=追い出され がすき=が好き てちょう=手帳 しはらい=支払い きこえ=聞こえ おんなのこ=女の子 おとこのこ=男の子 生活ほご=生活保護 いくとこ=行くとこ ひとりおや=一人親 がっこー=学校 みうち=身内';
