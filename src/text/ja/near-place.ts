/** Words of the field in which a start for distances is typed. */
export const ja = {
  label: '駅・市区町村・場所の名前',
  /** What is typed stays on the device, and what it can find. */
  hint: 'この一覧にある名前から、この端末の中だけでさがします。送信しません。',
  /** Starts are below as buttons. */
  choose: (count: number) => `${count}つ見つかりました。どこから近い順にするか、えらんでください。`,
  none: '見つかりませんでした。ほかの駅や、市区町村の名前でもさがせます。',
  starts: {
    town: (name: string) => `${name}の中心あたり`,
    station: (name: string) => `${name}のあたり`,
    quarter: (name: string, town: string) => (town ? `${town}の${name}あたり` : `${name}のあたり`),
    place: (name: string) => `「${name}」`,
  },
};

export type NearPlaceText = typeof ja;
