/** One request over the network that never reaches into this machine's own network: the address is judged after its name was resolved. */
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isPublicAddress } from './public-address.js';

/** A name or a redirect that leads into the own network. */
export class OwnNetwork extends Error {
  override readonly name = 'OwnNetwork';
}

/** Resolves as always, and refuses where one of the answers is no public address: the connection goes to what was judged. */
const publicOnly: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    const own = found.find(({ address }) => !isPublicAddress(address));
    if (own) return done(new OwnNetwork(`${hostname} (${own.address})`), []);
    if (options.all) done(null, found);
    else done(null, found[0]?.address ?? '', found[0]?.family);
  });
};

/** Answers like `fetch` that follows no redirect. `ownNetwork`: the address may lie in the own network. */
export async function openAddress(address: string, signal: AbortSignal, ownNetwork: boolean): Promise<Response> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // A literal address is never looked up.
  if (!ownNetwork && isIP(host) !== 0 && !isPublicAddress(host)) throw new OwnNetwork(host);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((answer, fail) => {
    const sent = request(
      url,
      {
        signal,
        headers: { accept: '*/*', 'accept-encoding': 'gzip', 'user-agent': 'tsunagari-widgets' },
        ...(ownNetwork ? {} : { lookup: publicOnly }),
      },
      (message) => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(message.headers))
          if (typeof value === 'string') headers.set(name, value);
        const isZipped = /^x?-?gzip$/iu.test(headers.get('content-encoding') ?? '');
        const body = isZipped ? message.pipe(createGunzip()) : message;
        if (isZipped) message.on('error', (error) => body.destroy(error));
        const status = message.statusCode ?? 0;
        const isEmpty = status === 204 || status === 205 || status === 304;
        if (status < 200 || status > 599) return fail(new Error(`HTTP ${status}`));
        answer(new Response(isEmpty ? null : (Readable.toWeb(body) as ReadableStream), { status, headers }));
      },
    );
    sent.on('error', fail);
    sent.end();
  });
}
