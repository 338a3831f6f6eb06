/**
 * How a browser or an operator's tool proves who it is, request by request.
 *
 * <p>Invariants: a request is somebody's only if this room said so in that very request; a path for tools never looks at a
 * cookie; nobody is sent outside after sign-in.
 */
@Feature(dependsOn = {"directory", "access", "shared", "ui"})
package crm.web.login;

import crm.domain.shared.Feature;
