/** Whether an IP address belongs to the public internet: not to this machine, its network, or the metadata service from which clouds give out keys. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** What IANA keeps for special purposes; the metadata of clouds lie in 169.254 and fd00. */
const OWN = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  OWN.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  OWN.addSubnet(net, prefix, 'ipv6');

/** Global addresses of version 6, and those that carry one of version 4 in their last 32 bits (mapped, NAT64). */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
const CARRIES_IPV4 = new BlockList();
for (const net of ['::ffff:0:0', '64:ff9b::']) CARRIES_IPV4.addSubnet(net, 96, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$|%.*$/gu, '');
  if (isIPv4(plain)) return !OWN.check(plain, 'ipv4');
  if (!isIPv6(plain)) return false;
  if (CARRIES_IPV4.check(plain, 'ipv6')) return isPublicAddress(lastFour(plain));
  return GLOBAL.check(plain, 'ipv6') && !OWN.check(plain, 'ipv6');
}

/** `::ffff:7f00:1` → `127.0.0.1`. The platform writes addresses of version 6 in one way. */
function lastFour(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.replace(/[[\]]/gu, '').split(':');
  const [high = 0, low = 0] = groups.slice(-2).map((group) => parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
