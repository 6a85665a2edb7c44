/**
 * The pages that `paint.bench.ts` measures, as source text: ours, the floor written by hand, and what others use. Each gives `window.mount`, which resolves when
 * the first records are on the screen, and `window.step(value)`, when those of a word or filter are; `painted` is the bench's. A map is mounted when its records
 * are there, and its step is to open it.
 */

/** A page of somebody's library. It is left out where `needs` is not installed. */
export interface Peer {
  needs: string;
  page: string;
}

const ours = (
  tag: string,
  { attributes = {}, step }: { attributes?: Record<string, string>; step: string },
): string => `
  import '/widgets/${tag}.js';
  const element = document.createElement('tsunagari-${tag}');
  for (const [name, value] of Object.entries(${JSON.stringify({ feed: '/feed.json', ...attributes })})) element.setAttribute(name, value);
  const find = (selector) => element.shadowRoot?.querySelector(selector);
  window.mount = async () => { document.body.append(element); return painted(() => find('[data-result]')); };
  window.step = async (value) => { ${step} };`;

const rendered = 'await element.updateComplete; return painted(() => true);';

/** Rows by hand: 30 of the records that fit, in the order of `sort`. */
const byHand = ({
  make = '',
  ready = '',
  sort = '',
  find,
}: {
  make?: string;
  ready?: string;
  sort?: string;
  find: string;
}): string => `
  ${make}
  const list = document.createElement('ul');
  document.body.append(list);
  let records = [];
  const show = (found) => list.replaceChildren(...found.slice(0, 30).map((record) => { const row = document.createElement('li'); for (const text of [record.name, record.description, record.startDate ?? record.channels?.[0]?.number]) { const part = document.createElement('p'); part.textContent = text; row.append(part); } return row; }));
  window.mount = async () => { const feed = await (await fetch('/feed.json')).json(); records = feed.consultationWindows ?? feed.events; ${ready} ${sort} show(records); return painted(() => true); };
  window.step = async (value) => { show(await find(value)); return painted(() => true); };
  const find = async (value) => ${find};`;

const BIGRAMS = `const bigrams = (text) => text.split(/[\\s\\u3000、。・]+/).flatMap((word) => word.length < 3 ? word || [] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
  const textOf = ({ id, name, description }) => ({ id, name, description });`;

export const FINDERS: Readonly<Record<string, string | Peer>> = {
  floor: byHand({
    find: 'records.filter(({ name, description }) => value.split(" ").every((word) => name.includes(word) || description.includes(word)))',
  }),
  ours: ours('consultation-finder', {
    step: `const field = find('#finder-search'); field.value = value; field.dispatchEvent(new InputEvent('input', { bubbles: true })); ${rendered}`,
  }),
  MiniSearch: {
    needs: 'minisearch',
    page: byHand({
      make: `import MiniSearch from 'minisearch'; ${BIGRAMS} const byId = new Map();
        const index = new MiniSearch({ fields: ['name', 'description'], tokenize: bigrams, searchOptions: { combineWith: 'AND' } });`,
      ready: 'for (const record of records) byId.set(record.id, record); index.addAll(records.map(textOf));',
      find: 'index.search(value).map(({ id }) => byId.get(id))',
    }),
  },
  FlexSearch: {
    needs: 'flexsearch',
    page: byHand({
      make: `import { Index } from 'flexsearch'; ${BIGRAMS} const index = new Index({ encode: bigrams, tokenize: 'strict' });`,
      ready: `records.forEach(({ name, description }, at) => index.add(at, name + ' ' + description));`,
      find: 'index.search(value, { limit: 1000000 }).map((at) => records[at])',
    }),
  },
  Orama: {
    needs: '@orama/orama',
    page: byHand({
      make: `import { create, insertMultiple, search } from '@orama/orama'; ${BIGRAMS} const byId = new Map();
        const index = create({ schema: { id: 'string', name: 'string', description: 'string' }, components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: bigrams } } });`,
      ready:
        'for (const record of records) byId.set(record.id, record); await insertMultiple(index, records.map(textOf), 1000);',
      find: '(await search(index, { term: value, properties: ["name", "description"], threshold: 0, limit: 30 })).hits.map(({ id, document }) => byId.get(document.id))',
    }),
  },
};

/** FullCalendar 7 in one of its views. */
const fullCalendar = (view: 'list' | 'daygrid', options: string): string => `
  import { Calendar } from 'fullcalendar';
  import view from 'fullcalendar/${view}';
  import theme from 'fullcalendar/themes/classic';
  import skeleton from 'fullcalendar/skeleton.css?inline';
  import look from 'fullcalendar/themes/classic/theme.css?inline';
  const style = document.createElement('style'); style.textContent = skeleton + look; document.head.append(style);
  const element = document.createElement('div');
  document.body.append(element);
  let calendar; let all;
  const seen = () => shows(element, '茶話会');
  window.mount = async () => {
    const feed = await (await fetch('/feed.json')).json();
    all = feed.events.map(({ id, name, kind, startDate }) => ({ id, title: name, start: startDate, extendedProps: { kind } }));
    calendar = new Calendar(element, { plugins: [view, theme], initialDate: '2099-01-01', events: all, ${options} });
    calendar.render();
    return painted(seen);
  };
  window.step = async (value) => { if (value === 'next') calendar.next(); else calendar.batchRendering(() => { calendar.removeAllEventSources(); calendar.addEventSource(all.filter(({ extendedProps: { kind } }) => value === '' || kind === value)); }); return painted(seen); };`;

export const LISTS: Readonly<Record<string, string | Peer>> = {
  floor: byHand({
    sort: 'records.sort((a, b) => (a.startDate < b.startDate ? -1 : 1));',
    find: 'records.filter(({ kind }) => value === "" || kind === value)',
  }),
  ours: ours('event-list', { step: `element.filters = value === '' ? {} : { kind: [value] }; ${rendered}` }),
  FullCalendar: {
    needs: 'fullcalendar',
    page: fullCalendar('list', "initialView: 'listYear', height: 'auto'"),
  },
};

/** A month, and the steps from it: `next`, or a kind of event that is chosen. All begin in the year in which the events are. */
export const MONTHS: Readonly<Record<string, string | Peer>> = {
  floor: `
    let all = []; let kind = ''; let month = 1;
    const table = document.createElement('table');
    document.body.append(table);
    const show = () => {
      const start = '2099-' + String(month).padStart(2, '0');
      const days = Array.from({ length: 35 }, () => []);
      for (const event of all) if (event.startDate.startsWith(start) && (kind === '' || event.kind === kind)) days[Number(event.startDate.slice(8, 10))].push(event);
      table.replaceChildren(...Array.from({ length: 5 }, (_, week) => { const row = document.createElement('tr'); row.append(...days.slice(week * 7, week * 7 + 7).map((list) => { const cell = document.createElement('td'); for (const { name } of list.slice(0, 3)) { const line = document.createElement('p'); line.textContent = name; cell.append(line); } return cell; })); return row; }));
    };
    window.mount = async () => { all = (await (await fetch('/feed.json')).json()).events; show(); return painted(() => true); };
    window.step = async (value) => { if (value === 'next') month = (month % 12) + 1; else kind = value; show(); return painted(() => true); };`,
  ours: `
    import '/widgets/event-list.js';
    const element = document.createElement('tsunagari-event-list');
    element.setAttribute('feed', '/feed.json');
    element.setAttribute('view', 'month');
    element.clock = () => new Date('2099-01-05T10:00:00+09:00');
    const find = (selector) => element.shadowRoot?.querySelector(selector);
    window.mount = async () => { document.body.append(element); return painted(() => find('.bar')); };
    window.step = async (value) => { if (value === 'next') find('.month-head .button:nth-of-type(2)').click(); else element.filters = value === '' ? {} : { kind: [value] }; await element.updateComplete; return painted(() => find('.bar')); };`,
  FullCalendar: {
    needs: 'fullcalendar',
    page: fullCalendar('daygrid', "initialView: 'dayGridMonth', dayMaxEvents: 3"),
  },
  'Schedule-X': {
    needs: '@schedule-x/calendar',
    page: `
      import 'temporal-polyfill/global';
      import { createCalendar, createViewMonthGrid } from '@schedule-x/calendar';
      const element = document.createElement('div');
      element.style.blockSize = '800px';
      document.body.append(element);
      let calendar; let all;
      const seen = () => shows(element, '茶話会');
      window.mount = async () => {
        const feed = await (await fetch('/feed.json')).json();
        all = feed.events.map(({ id, name, kind, startDate }) => { const start = Temporal.ZonedDateTime.from(startDate + '[Asia/Tokyo]'); return { id, title: name, kind, start, end: start.add({ hours: 1 }) }; });
        calendar = createCalendar({ views: [createViewMonthGrid()], selectedDate: Temporal.PlainDate.from('2099-01-01'), timezone: 'Asia/Tokyo', locale: 'ja-JP', events: all, monthGridOptions: { nEventsPerDay: 3 } });
        calendar.render(element);
        return painted(seen);
      };
      window.step = async (value) => { if (value === 'next') element.querySelectorAll('.sx__chevron-wrapper')[1].dispatchEvent(new MouseEvent('mouseup', { bubbles: true })); else calendar.events.set(all.filter(({ kind }) => value === '' || kind === value)); return painted(seen); };`,
  },
};

/** The floor draws a dot for each group of a grid of 56 pixels, on no map at all. */
export const MAPS: Readonly<Record<string, string | Peer>> = {
  floor: `
    let places;
    window.mount = async () => { places = (await (await fetch('/feed.json')).json()).ibasho; return painted(() => true); };
    window.step = () => {
      const cells = new Map();
      for (const { geo } of places) { const key = Math.round(geo.longitude * 13) + ' ' + Math.round(geo.latitude * 13); cells.set(key, (cells.get(key) ?? 0) + 1); }
      for (const count of cells.values()) { const dot = document.createElement('button'); dot.textContent = count; document.body.append(dot); }
      return painted(() => true);
    };`,
  ours: ours('ibasho-map', {
    attributes: { tiles: '/tile/{z}/{x}/{y}.png' },
    step: `find('[part="map-button"]').click(); return painted(() => find('.pin'));`,
  }),
  markercluster: {
    needs: 'leaflet.markercluster',
    page: `
      import 'leaflet';
      import 'leaflet.markercluster';
      import css from 'leaflet/dist/leaflet.css?inline';
      const style = document.createElement('style'); style.textContent = css; document.head.append(style);
      const element = document.createElement('div'); element.style.height = '26rem'; document.body.append(element);
      let places;
      window.mount = async () => { places = (await (await fetch('/feed.json')).json()).ibasho; return painted(() => true); };
      window.step = () => {
        const map = L.map(element).setView([35.41, 139.34], 9);
        L.tileLayer('/tile/{z}/{x}/{y}.png').addTo(map);
        const group = L.markerClusterGroup();
        group.addLayers(places.map(({ name, geo }) => L.marker([geo.latitude, geo.longitude], { title: name })));
        map.addLayer(group);
        return painted(() => element.querySelector('.leaflet-marker-icon'));
      };`,
  },
};
