"use strict";

/** A write with the cookie needs the value of another one in a header, as of any page of ours. */
function withXsrfToken(request) {
  const token = document.cookie
    .split("; ")
    .find(it => it.startsWith("XSRF-TOKEN="))
    ?.slice("XSRF-TOKEN=".length);
  const writes = !["GET", "HEAD"].includes((request.method ?? "GET").toUpperCase());
  if (token && writes && !request.headers.Authorization) {
    request.headers["X-XSRF-TOKEN"] = token;
  }
  return request;
}

/** Whoever signs in or out on this page need not do so a second time by "Authorize". */
function andSignIn(response) {
  const path = new URL(response.url, location.href).pathname;
  if (response.ok && path.endsWith("/auth/login")) {
    page.preauthorizeApiKey("bearer", JSON.parse(response.text).access_token);
  }
  if (response.ok && path.endsWith("/auth/logout")) {
    page.authActions.logout(["bearer"]);
  }
  return response;
}

const page = SwaggerUIBundle({
  url: location.pathname.replace(/docs\/?$/, "openapi.json"),
  dom_id: "#doors",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: withXsrfToken,
  responseInterceptor: andSignIn,
});
