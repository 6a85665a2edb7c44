/** Every route of the review page with the role it needs. A path that is not listed here does not exist. */
import { changePassword, showAccount } from './actions/account.js';
import {
  addApplicationNote,
  askDelete,
  deleteApplication,
  makeMemberLink,
  saveEdit,
  showApplication,
  showEdit,
  showList,
  takeStep,
} from './actions/applications.js';
import { showAudit } from './actions/audit.js';
import { sendExport, showExport, showStatistics } from './actions/figures.js';
import { logIn, logOut, logOutEverywhere, showLogin } from './actions/login.js';
import { addPairNote, makePair, movePairOn, setEntry, showPair, showPairs } from './actions/pairs.js';
import { STEPS, roleFor } from './rules/application-states.js';
import type { Access } from './rules/roles.js';
import { styleSheet } from './style.js';
import type { SeatedVisit, Visit } from './visit.js';

interface Shared {
  method: 'GET' | 'POST';
  /** Below `/review`. */
  path: string;
}
interface OpenRoute extends Shared {
  access: 'anybody';
  handle(visit: Visit): Promise<Response>;
}
interface GuardedRoute extends Shared {
  access: Exclude<Access, 'anybody'>;
  handle(visit: SeatedVisit): Promise<Response>;
}
export type Route = OpenRoute | GuardedRoute;

const get = (path: string, access: GuardedRoute['access'], handle: GuardedRoute['handle']): Route => ({
  method: 'GET',
  path,
  access,
  handle,
});
const post = (path: string, access: GuardedRoute['access'], handle: GuardedRoute['handle']): Route => ({
  method: 'POST',
  path,
  access,
  handle,
});

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/style.css', access: 'anybody', handle: async () => styleSheet() },
  { method: 'GET', path: '/login', access: 'anybody', handle: showLogin },
  { method: 'POST', path: '/login', access: 'anybody', handle: logIn },
  post('/logout', 'reviewer', logOut),
  post('/logout-everywhere', 'reviewer', logOutEverywhere),
  get('/account', 'reviewer', showAccount),
  post('/account/password', 'reviewer', changePassword),

  get('/', 'reviewer', showList),
  get('/applications/:id', 'reviewer', showApplication),
  get('/applications/:id/edit', 'reviewer', showEdit),
  post('/applications/:id/edit', 'reviewer', saveEdit),
  post('/applications/:id/notes', 'reviewer', addApplicationNote),
  ...STEPS.filter((step) => step !== 'delete').map((step) =>
    post(`/applications/:id/${step}`, roleFor(step), takeStep(step)),
  ),
  post('/applications/:id/link', 'reviewer', makeMemberLink),
  get('/applications/:id/delete', 'approver', askDelete),
  post('/applications/:id/delete', 'approver', deleteApplication),

  get('/pairs', 'reviewer', showPairs),
  post('/pairs', 'reviewer', makePair),
  get('/pairs/:id', 'reviewer', showPair),
  post('/pairs/:id/state', 'reviewer', movePairOn),
  post('/pairs/:id/notes', 'reviewer', addPairNote),
  post('/entries/:id/close', 'reviewer', setEntry(true)),
  post('/entries/:id/reopen', 'reviewer', setEntry(false)),

  get('/statistics', 'reviewer', showStatistics),
  get('/export', 'approver', showExport),
  post('/export', 'approver', sendExport),
  get('/audit', 'approver', showAudit),
];
