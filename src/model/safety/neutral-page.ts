/** Where the exit leads when the page does not say: 気象庁, a page that anybody may be looking at. */
export const NEUTRAL_PAGE = 'https://www.jma.go.jp/';
