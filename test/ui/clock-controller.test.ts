import { aTimeout, expect } from '@open-wc/testing';
import { ClockController } from '../../src/ui/clock-controller.js';
import { awayFor } from '../fixtures/away.js';
import { connected, hosting, type ControllerHost } from '../fixtures/controller-host.js';
import { waitUntil } from '../fixtures/wait.js';

const START = Date.parse('2026-07-28T10:00:00+09:00');

describe('ClockController', () => {
  let host: ControllerHost;
  let clock: ClockController;
  let now = START;

  beforeEach(() => {
    now = START;
    ({ host, controller: clock } = hosting((host) => new ClockController(host)));
    host.clock = () => new Date(now);
  });
  afterEach(() => host.remove());

  it('tells the time of its host', () => {
    expect(clock.now.getTime()).to.equal(START);
  });

  it('draws again once the earliest of the named instants has come', async () => {
    host.draw = () => {
      if (host.drawn > 1) return;
      clock.wakeAt(new Date(START + 3_600_000));
      clock.wakeAt(new Date(START + 260));
      clock.wakeAt(undefined);
    };
    await connected(host);
    now = START + 260;
    await waitUntil(() => host.drawn === 2);
  });

  it('does not draw where nothing is due', async () => {
    await connected(host);
    await aTimeout(400);
    expect(host.drawn).to.equal(1);
  });

  it('sleeps on where the clock says that the time has not come', async () => {
    host.draw = () => clock.wakeAt(new Date(START + 260));
    await connected(host);
    now = START - 60_000;
    await aTimeout(600);
    expect(host.drawn).to.equal(1);
  });

  it('draws when the page is looked at again, and not after it was taken away', async () => {
    await connected(host);
    document.dispatchEvent(new Event('visibilitychange'));
    await host.updateComplete;
    const seen = document.visibilityState === 'visible' ? 2 : 1;
    expect(host.drawn).to.equal(seen);
    host.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    await host.updateComplete;
    expect(host.drawn).to.equal(seen);
  });

  it('counts as a new visit when the visitor was away for five minutes, not for four', async () => {
    await connected(host);
    awayFor(4);
    expect(clock.visit).to.equal(0);
    awayFor(5);
    expect(clock.visit).to.equal(1);
    host.remove();
    awayFor(60);
    expect(clock.visit).to.equal(1);
  });
});
