/**
 * The plainest words of despair and of violence: what is heard in the blink before the rules (`crisis-words.ts`, `violence-words.ts`) have come
 * with the second stage, and where they are lost. Once they are there, they alone decide. Like them it gives an answer, never back what was typed.
 */
import type { ViolenceTopic } from './violence-words.js';

const DESPAIR = new RegExp(
  [
    '(?<![必急病])死に(?:た[いくか](?!する|して)|そう$)|(?<![さ探話])しにた[いく](?!へん|せつ|する|して)|死のう(?!ち)',
    '死ん(?:でしま|じゃい)|死ぬしか|[消き]えた[いく]|消えて(?:しまい|なく)|いなくなりたい',
    '生き(?:てい?)?たくな|生きて(?:い?け|られ)(?:な|ませ)|生き(?:てい?)?るの[がは]?(?:もう)?(?:つら|辛|しんど|いや|嫌|苦し)',
    '自殺(?!対策|予防|防止|遺族|統計|者)|自死(?!遺|亡)|自傷|りすか|殺して(?:ほし|くだ|くれ)|首を?[吊つ]|飛び降り(?!防|事故)',
    'もう(?:限界|無理|むり|だめ|駄目)(?!な?く|を|はし|せ|し)|(?:助|たす)けて(?!もら|あげ|くれ[るたそ]|いただ|くださる)',
    '(?:kill|hurt|cut|hang)(?:ing)?myself|wan(?:tto|na)(?:die|disappear)|suicid|endmylife|selfharm',
    '想死(?![思理])|不想活|自杀|죽고싶|자살|quieromorir|queromorrer|muốnchết|muonchet|gustokon[ag]ng?mamatay|magpakamatay',
  ].join('|'),
);
const VIOLENCE =
  /(?<!非)暴力(?!団|防止|追放)|(?<![a-z])dv(?![a-z])|[殴叩蹴]られ|なぐられ|たたかれ|けられ[てた]|脅され|もらはら|domesticviolence|(?:hit|beat|hurt)sme/;

/** Without differences of width, kana and spaces. */
const plainly = (query: string): string =>
  query
    .slice(0, 500)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、。・]+/g, '')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

export const plainWords = {
  callsForHelp: (query: string): boolean => query !== '' && DESPAIR.test(plainly(query)),
  violenceTopicsIn: (query: string): readonly ViolenceTopic[] =>
    query !== '' && VIOLENCE.test(plainly(query)) ? ['violence-home'] : [],
};
