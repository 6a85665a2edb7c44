/** A page that drives the map: buttons set its filters, links mark a place, and the page hears what is chosen in it. */
const map = document.querySelector('tsunagari-ibasho-map');
const told = document.querySelector('#told');
const places = document.querySelector('#places');

// The `filters` property: what is not named is off.
document.querySelector('#filters').addEventListener('click', ({ target }) => {
  const { kind } = target.dataset;
  if (kind !== undefined) map.filters = { kind: kind.split(' ').filter(Boolean) };
});

// `select(id)` marks a listed place and says whether it is there: filters may leave it out.
function showPlace(id, name) {
  if (!map.select(id)) told.textContent = `${name}は、いまの条件では一覧にありません。`;
}

// `tsunagari-ready`: the list stands, so that a place can be selected.
map.addEventListener('tsunagari-ready', async () => {
  const { ibasho } = await (await fetch('feed/feed.json')).json();
  places.replaceChildren(
    ...ibasho.slice(0, 3).map(({ id, name }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = typeof name === 'string' ? name : name.ja;
      button.addEventListener('click', () => showPlace(id, button.textContent));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
});

// `tsunagari-filter-change`: how many places are listed now, and the filters by name. Words that were typed are never told.
map.addEventListener('tsunagari-filter-change', ({ detail: { count, filters } }) => {
  told.textContent = `${count}か所になりました（種類：${filters.kind.join('、') || 'すべて'}）。`;
});

// `tsunagari-select`: which place, and what was pressed: `pin`, `map`, `page`, `route` or `online`.
map.addEventListener('tsunagari-select', ({ detail: { id, action } }) => {
  told.textContent = `${id} がえらばれました（${action}）。`;
});
