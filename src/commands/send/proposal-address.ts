/** The page on which a proposal is made of a branch: the one that the host names while it takes the branch, else that of hosts whose addresses are known; null for any other. */
export function proposalAddress(said: string, address: string, branch: string): string | null {
  const named = said
    .split('\n')
    .filter((line) => line.startsWith('remote:'))
    .flatMap((line) => /https?:\/\/[^\s'"<>]+/.exec(line)?.[0] ?? []);
  return (
    named.find((url) => /\/(?:pull\/new|merge_requests|compare|pulls)\b/.test(url)) ?? usual(address, branch)
  );
}

function usual(address: string, branch: string): string | null {
  const [, host, path] =
    /^(?:https:\/\/(?:[^@/]+@)?|ssh:\/\/(?:[^@/]+@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(
      address,
    ) ?? [];
  if (host === undefined || path === undefined) return null;
  const name = branch.split('/').map(encodeURIComponent).join('/');
  if (host === 'github.com') return `https://${host}/${path}/pull/new/${name}`;
  if (host.startsWith('gitlab.'))
    return `https://${host}/${path}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${encodeURIComponent(branch)}`;
  return null;
}
