/** Id of a card's title, good in selectors too. Two keys never share one: 「相談一」 and 「相談二」 are different letters, not two gaps. */
export const cardId = (key: string): string =>
  `card-${key.replace(/[^a-z\d-]/gi, (letter) => `_${letter.charCodeAt(0).toString(36)}_`)}`;
