/** What offices write of an event on Saturday, 5 December 2026, that does not take place as it was announced. */
import fc from 'fast-check';

/** All of them speak of the event of that Saturday. */
const WHEN =
  `今回は|今月は|この日は|当日は|この回は|12月は|12月5日は|12/5は|12月5日（土）は|5日は|土曜は|都合により|講師急病のため、|
大雪の影響により|会場の都合により今回は|参加者少数につき`.split(/[|\n]+/u);
const WHAT =
  `中止します|中止となりました|中止になりました|中止いたします|お休みです|お休みします|お休みになります|ありません|開催しません|開催いたしません|
行いません|実施しません|延期します|延期となりました|延期になりました|見送ります|取りやめます|とりやめとなりました|休講です`.split(
    /[|\n]+/u,
  );
const ALONE =
  `中止|延期|開催見送り|日時が変わりました|会場が変更になりました|開始時間が11時に変更になりました|時間を13時からに変更します|日程が変わります|
会場は港会館に変わりました|日程は再調整中です|12月12日に延期しました|12月12日（土）に変更します|場所が移りました`.split(
    /[|\n]+/u,
  );
const fate = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...WHEN), fc.constantFrom(...WHAT)).map((two) => two.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...ALONE) },
);
export const dressed = fc
  .tuple(
    fc.constantFrom('', '※', '・', '【お知らせ】', 'どなたでもどうぞ。', '参加費は100円です。'),
    fate,
    fc.constantFrom('', '。', '！', '。次回をお待ちください。'),
  )
  .map((parts) => parts.join(''));
/** Of other days, of the weather, of the door: they may take, and must not add. */
export const other = fc.constantFrom(
  ...`雨天中止|12月12日は開催します|1月9日も行います|8月は休みます|月曜休館|毎日開催|12月1日から12月20日まで|10時から17時まで|11月30日締切|
小雨決行|来年も開催予定|12月6日（日）予備日|第2土曜日|年中無休|24時間受付`.split(/[|\n]+/u),
);
