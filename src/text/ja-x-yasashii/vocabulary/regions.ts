import type { RegionId } from '../../../feed/vocabulary.js';

/** Names of the regions of Kanagawa. Ruby is written `{漢字|かんじ}`. */
export const regions: Readonly<Record<RegionId, string>> = {
  yokohama: '{横浜|よこはま}',
  kawasaki: '{川崎|かわさき}',
  sagamihara: '{相模原|さがみはら}',
  'yokosuka-miura': '{横須賀|よこすか}・{三浦|みうら}の あたり',
  'ken-o': '{県央|けんおう}（{厚木|あつぎ}・{海老名|えびな}などの あたり）',
  shonan: '{湘南|しょうなん}の あたり',
  kensei: '{県西|けんせい}（{小田原|おだわら}・{箱根|はこね}などの あたり）',
};
