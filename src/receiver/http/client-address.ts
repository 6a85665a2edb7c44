import { BlockList, isIP } from 'node:net';

/** An IPv4 address within IPv6 as itself; brackets and zones taken off. */
function plain(address: string): string {
  return address
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');
}

/** A matcher for addresses and ranges; undefined where one of them is invalid. */
export function proxyList(entries: readonly string[]): BlockList | undefined {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits, ...rest] = entry.split('/');
    const family = isIP(address);
    if (family === 0 || rest.length > 0) return undefined;
    const kind = family === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, kind);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
      list.addSubnet(address, Number(bits), kind);
    else return undefined;
  }
  return list;
}

/** Whether an address is one of the proxies. */
export function isProxy(peer: string, proxies: BlockList): boolean {
  const address = plain(peer);
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Who is asking: the peer, or, where the peer is a trusted proxy, the last address of `X-Forwarded-For` that is none. What stands
 * further left was written by the client itself.
 */
export function clientAddress(peer: string, forwarded: string | null, proxies: BlockList): string {
  let address = plain(peer);
  const chain = (forwarded ?? '').split(',').map((one) => plain(one.trim()));
  while (isProxy(address, proxies)) {
    const before = chain.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return address;
}

/** What counts as one visitor: an IPv4 address, or the half of an IPv6 address that one connection gets. */
export function visitorOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
