/**
 * A page that drives the map: buttons set its filters, links mark a place, and the page hears what is chosen in it. It stands before
 * `tsunagari.js` and without `defer`, and listens on the document: so it hears also what happens before the page is there to its end.
 */
const find = (selector) => document.querySelector(selector);
const theMap = () => find('tsunagari-ibasho-map');
const tell = (words) => (find('#told').textContent = words);

document.addEventListener('click', ({ target }) => {
  const { kind, place } = target.dataset;
  // The `filters` property: what is not named is off.
  if (kind !== undefined) theMap().filters = { kind: kind.split(' ').filter(Boolean) };
  // `select(id)` marks a listed place and says whether it is there: filters may leave it out.
  if (place !== undefined && !theMap().select(place)) tell(`${target.textContent}は、いまの条件では一覧にありません。`);
});

// `tsunagari-ready`: the list stands, so that a place can be selected.
document.addEventListener('tsunagari-ready', async () => {
  const { ibasho } = await (await fetch('feed/feed.json')).json();
  find('#places').replaceChildren(
    ...ibasho.slice(0, 3).map(({ id, name }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = typeof name === 'string' ? name : name.ja;
      button.dataset.place = id;
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
});

// `tsunagari-filter-change`: how many places are listed now, and the filters by name. Words that were typed are never told.
document.addEventListener('tsunagari-filter-change', ({ detail: { count, filters } }) =>
  tell(`${count}か所になりました（種類：${filters.kind.join('、') || 'すべて'}）。`),
);

// `tsunagari-select`: which place, and what was pressed: `pin`, `map`, `page`, `route` or `online`.
document.addEventListener('tsunagari-select', ({ detail: { id, action } }) =>
  tell(`${id} がえらばれました（${action}）。`),
);
