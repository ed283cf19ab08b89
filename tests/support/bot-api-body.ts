import type { IncomingMessage } from 'node:http';
import type { Payload } from './bot-api-results.ts';

/** What a call carries: JSON, or a form with files. */
export async function bodyOf(request: IncomingMessage): Promise<Payload> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) return formOf(body, type);
  return body.length === 0 ? {} : (JSON.parse(body.toString()) as Payload);
}

async function formOf(body: Buffer, type: string): Promise<Payload> {
  // Deprecated for servers on the net; here one client of our own is read.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields = new Map<string, unknown>();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, value);
    else {
      const content = Buffer.from(await value.arrayBuffer());
      fields.set(name, { name: value.name, content });
    }
  }
  // A file may stand beside its field, which then names it: attach://NAME.
  for (const [name, value] of fields) {
    if (typeof value === 'string' && value.startsWith('attach://')) {
      fields.set(name, fields.get(value.slice('attach://'.length)));
    }
  }
  return Object.fromEntries(fields);
}
