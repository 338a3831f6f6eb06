package crm.ejb.shared;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatformProvider;

/** Names Payara's and GlassFish's transactions to Hibernate, so that persistence.xml names no server. */
public final class ServerTransactions implements JtaPlatformProvider {
    @Override
    @SuppressWarnings("BanJNDI") // a constant name of the server itself
    public JtaPlatform getProvidedJtaPlatform() {
        try {
            new InitialContext().lookup("java:appserver/TransactionManager");
            return new SunOneJtaPlatform();
        } catch (NamingException notThatServer) {
            return null;
        }
    }
}
