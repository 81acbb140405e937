import { type Method, queryString, request } from "../api";

type Asked = { url: string; method: Method; params?: object | undefined; data?: unknown; headers?: unknown };

/** How the generated client reaches the server: as every screen does, with its session and its refusals. */
export function send<T>({ url, method, params = {}, data }: Asked): Promise<T> {
  const asked = Object.entries(params).map(([name, value]) => [name, value?.toString()]);
  return request<T>(method, url.slice(1) + queryString(Object.fromEntries(asked)), data);
}
