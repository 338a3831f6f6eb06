package crm.it;

import crm.run.PayaraMicro;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Lets Arquillian put tests into the server. It starts a Payara Micro as everything else here does, once, with the
 * first archive; later test classes are expected to be in that archive already.
 */
public final class MicroContainer implements DeployableContainer<MicroContainer.Nothing> {
    private PayaraMicro server;

    /** There is nothing to choose. */
    public static final class Nothing implements ContainerConfiguration {
        @Override
        public void validate() {
            // always valid
        }
    }

    /** Found by Arquillian as a service. */
    public static final class Registration implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(DeployableContainer.class, MicroContainer.class);
        }
    }

    @Override
    public Class<Nothing> getConfigurationClass() {
        return Nothing.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            if (server == null) {
                File war = new File("target/it-archive/crm.war");
                Files.createDirectories(war.toPath().getParent());
                archive.as(ZipExporter.class).exportTo(war, true);
                server = Suite.server("it-inside", war.toPath(), Suite.environment(Suite.postgres(), "postgres"));
            }
        } catch (IOException e) {
            throw new DeploymentException("The server did not start.", e);
        }
        HTTPContext http = new HTTPContext("127.0.0.1", server.address().getPort());
        http.add(new Servlet("ArquillianServletRunnerEE9", ""));
        return new ProtocolMetaData().addContext(http);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // stays for the next test class
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
