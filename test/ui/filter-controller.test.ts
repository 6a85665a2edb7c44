import { expect } from '@open-wc/testing';
import { NO_FILTERS } from '../../src/model/filters/filters.js';
import { FilterController } from '../../src/ui/filter-controller.js';
import { type ControllerHost, hosting } from '../fixtures/controller-host.js';

type Host = ControllerHost & Record<string, string | boolean>;

describe('FilterController', () => {
  let host: Host;
  let filters: FilterController;
  let choices: number;

  beforeEach(() => {
    choices = 0;
    const made = hosting((host) => {
      const presets = { area: '', topic: '', kind: '', audience: '', channel: '', language: '', serviceLanguage: '' };
      Object.assign(host, presets, {
        theme: '',
        network: '',
        tag: '',
        cost: '',
        locked: '',
        online: false,
        openNow: false,
      });
      return new FilterController(host as never, ['area', 'topic', 'channel', 'openNow'], () => choices++);
    });
    host = made.host as Host;
    filters = made.controller;
    document.body.append(host);
  });
  afterEach(() => host.remove());

  async function preset(values: Record<string, string | boolean>): Promise<void> {
    Object.assign(host, values);
    host.requestUpdate();
    await host.updateComplete;
  }

  it('begins with what the page presets', async () => {
    await preset({ topic: 'money violence-home' });
    expect(filters.value.topic).to.deep.equal(['money', 'violence-home']);
    expect(choices).to.equal(0);
  });

  it('resets one filter alone when its preset changes', async () => {
    await preset({ topic: 'money' });
    filters.toggle('channel', 'chat', true);
    await preset({ topic: 'violence-home' });
    expect([filters.value.topic, filters.value.channel]).to.deep.equal([['violence-home'], ['chat']]);
  });

  it('leaves what is locked as the page set it', async () => {
    await preset({ topic: 'money', locked: 'topic' });
    filters.toggle('topic', 'violence-home', true);
    filters.value = NO_FILTERS;
    expect(filters.value.topic).to.deep.equal(['money']);
  });

  it('tells presses of the visitor, and not what the page does', async () => {
    filters.value = { topic: ['money'] };
    expect(choices).to.equal(0);
    filters.toggle('channel', 'chat', true);
    filters.choose('topic', '');
    filters.clear();
    expect(choices).to.equal(3);
  });

  it('goes back to the presets and keeps the words typed', async () => {
    await preset({ topic: 'money', locked: 'topic' });
    filters.value = { ...filters.value, channel: ['chat'], query: 'さみしい' };
    filters.clear();
    expect([filters.value.topic, filters.value.channel, filters.value.query]).to.deep.equal([
      ['money'],
      [],
      'さみしい',
    ]);
  });

  it('names the choices, and never the words typed', async () => {
    filters.value = { topic: ['money'], query: 'さみしい', openNow: true };
    expect(filters.named(({ filter }) => filter).map(({ label }) => label)).to.have.members(['topic', 'openNow']);
  });

  it('takes nothing that is no filter', () => {
    for (const value of [null, undefined, { topic: 'money' }, { unknown: ['x'] }, 7])
      expect(() => (filters.value = value as never)).not.to.throw();
  });
});
