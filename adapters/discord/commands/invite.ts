import { INVITE_PERMISSIONS } from '../api/permissions.ts';

/** Link that asks a server's administrator for exactly what Chips needs. */
export function inviteLink(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.searchParams.set('client_id', applicationId);
  url.searchParams.set('scope', 'bot applications.commands');
  url.searchParams.set('permissions', String(INVITE_PERMISSIONS));
  return url.href;
}
