import type { EventKind } from '../../../feed/vocabulary.js';

/** Labels of event kinds. Ruby is written `{漢字|かんじ}`. */
export const eventKinds: Readonly<Record<EventKind, string>> = {
  'supporter-training': 'つながりサポーターに なる {勉強会|べんきょうかい}',
  'ibasho-training': '{居場所|いばしょ}を {作|つく}る {勉強会|べんきょうかい}',
  'staff-training': '{支援|しえん}する {人|ひと}の {勉強会|べんきょうかい}',
  'site-visit': '{活動|かつどう}を {見|み}に {行|い}く {会|かい}',
  exchange: 'みんなで {話|はな}す {会|かい}',
  'network-meeting': '{団体|だんたい}の {会議|かいぎ}',
  'visiting-lecture': '{近|ちか}くに {来|き}て くれる {勉強会|べんきょうかい}',
  'visiting-consultation': '{近|ちか}くで {相談|そうだん}できる {日|ひ}',
  forum: '{話|はなし}を {聞|き}く {会|かい}',
  workshop: 'やってみる {会|かい}',
  'open-day': '{居場所|いばしょ}が ひらく {日|ひ}',
  'culture-sport': '{文化|ぶんか}・スポーツの {会|かい}',
  learning: '{習|なら}う {会|かい}',
  'work-volunteer': '{仕事|しごと}・ボランティアの {体験|たいけん}',
  'online-gathering': 'インターネットの {集|あつ}まり',
  campaign: 'お{知|し}らせの {会|かい}',
  other: 'ほかの {会|かい}',
};
