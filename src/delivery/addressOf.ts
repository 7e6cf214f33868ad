import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import express from 'express';

const LONGEST = 64;
const WITH_PORT = /^(?:\[([^\]]+)\]|(\d{1,3}(?:\.\d{1,3}){3}))(?::\d+)?$/;
const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** Whose address counts, where proxies may stand between. */
export interface Addresses {
  /** True where this peer is a proxy that is believed. */
  readonly isProxy: (peer: string) => boolean;
  /** The nearest address in an `X-Forwarded-For` that is no proxy of ours, as a group; the peer's where the header names none. */
  readonly forwarded: (peer: string, header: string) => string;
  /** Who asks, as a group (see `addressGroup`). */
  readonly of: (request: IncomingMessage) => string;
}

/**
 * Reads who asks, as Express does with the same setting.
 * @param trustProxy in Express's words, such as `loopback` or `10.0.0.0/8`
 * @throws TypeError where the setting names no addresses
 */
export const addressOf = (trustProxy: string): Addresses => {
  const isTrusted = express().set('trust proxy', trustProxy).get('trust proxy fn') as (address: string, hop: number) => boolean;
  const isProxy = (peer: string): boolean => isTrusted(peer, 0);
  const forwarded = (peer: string, header: string): string => {
    let address = peer;
    for (const [hop, named] of header.split(',').toReversed().entries()) {
      const next = withoutPort(named.trim());
      if (next === '') continue;
      address = next;
      if (!isTrusted(address, hop + 1)) break;
    }
    return addressGroup(address);
  };
  return {
    isProxy,
    forwarded,
    of: (request) => {
      const peer = request.socket.remoteAddress ?? '';
      const header = request.headers['x-forwarded-for'];
      return header === undefined || !isProxy(peer) ? addressGroup(peer) : forwarded(peer, String(header));
    },
  };
};

/** What counts as one: an IPv4 address, or the /64 of an IPv6 one, which a single customer has whole. */
export const addressGroup = (address: string): string => {
  const [, mapped] = MAPPED.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address.slice(0, LONGEST);
  const [head = '', tail = ''] = bare.split('::');
  const [left, right] = [groupsOf(head), groupsOf(tail)];
  const missing = bare.includes('::') ? 8 - left.length - right.length : 0;
  const first = [...left, ...Array.from({ length: missing }, () => 0), ...right].slice(0, 4);
  return `${first.map((group) => group.toString(16)).join(':')}::/64`;
};

/** An IPv4 address at the end stands for the last two groups, which no /64 looks at. */
const groupsOf = (text: string): number[] => (text === '' ? [] : text.split(':').flatMap((group) => (group.includes('.') ? [0, 0] : [Number.parseInt(group, 16)])));

const withoutPort = (address: string): string => {
  const [, six, four] = WITH_PORT.exec(address) ?? [];
  return six ?? four ?? address;
};
